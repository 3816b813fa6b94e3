import { refuse, refuseField } from '#lib/domain/index.js';
import { authorityUseCase } from '../authority.use-case.js';
import { RenameAuthority } from './rename-authority.command.js';

/** A council changes its name from a day on; a mistaken name is corrected, and the correction says why. */
export const renameAuthority = authorityUseCase(RenameAuthority, {
  post: 'authorities/:id/name',
  summary: 'Rename a council, or correct its name',
  example: { name: 'Buckinghamshire Council', reason: 'One council for the county from 1 April 2020' },
  decide({ name, correction = false, reason = null }, state) {
    if (name === state.name) refuse('name-unchanged', `This council is called ${name} already.`, 'name');
    if (correction && reason === null)
      refuseField('reason', 'reason-missing', 'Say what was wrong with the name before.');
    return [{ type: 'AuthorityRenamed', data: { name, correction, reason } }];
  },
});
