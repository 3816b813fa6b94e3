import { refuse, refuseField } from '#lib/domain/index.js';
import { mustSit } from '../committee.rules.js';
import { committeeUseCase } from '../committee.use-case.js';
import { RenameCommittee } from './rename-committee.command.js';

/** A committee changes its name from a day on; a mistaken name is corrected, and the correction says why. */
export const renameCommittee = committeeUseCase(RenameCommittee, {
  post: 'committees/:id/name',
  summary: 'Rename a committee, or correct its name',
  example: { name: 'Children’s & Education Select Committee', reason: 'Its remit took in education' },
  decide({ name, correction = false, reason = null }, state) {
    mustSit(state);
    if (name === state.name) refuse('name-unchanged', `This committee is called ${name} already.`, 'name');
    if (correction && reason === null)
      refuseField('reason', 'reason-missing', 'Say what was wrong with the name before.');
    return [{ type: 'CommitteeRenamed', data: { name, correction, reason } }];
  },
});
