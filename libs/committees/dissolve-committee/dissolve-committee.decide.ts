import { type Read } from '#lib/decider/decider.js';
import { mustSit } from '../committee.rules.js';
import { committeeUseCase } from '../committee.use-case.js';
import { committeeKnown, mustBeAnotherCommittee } from '../known.read.js';
import { DissolveCommittee } from './dissolve-committee.command.js';

/** A committee ends once; what takes over from it is in the minute book. */
export const dissolveCommittee = committeeUseCase(DissolveCommittee, {
  post: 'committees/:id/dissolution',
  summary: 'Record that a committee came to an end',
  example: { reason: 'Its work passed to the growth select committee' },
  reads: ({ successorId }): { successor?: Read<boolean> } =>
    successorId ? { successor: committeeKnown(successorId) } : {},
  decide({ reason = null, successorId = null }, state, telling, { successor }) {
    mustSit(state);
    if (successorId !== null) mustBeAnotherCommittee('successorId', successorId, telling.id, successor);
    return [{ type: 'CommitteeDissolved', data: { reason, successorId } }];
  },
});
