import { refuse } from '#lib/domain/index.js';
import { mustBeOutstanding } from '../action.rules.js';
import { actionUseCase } from '../action.use-case.js';
import { partiesNamed, sameParties } from '../party.rules.js';
import { AssignAction } from './assign-action.command.js';

/** An action has an owner or says why it has none. */
export const assignAction = actionUseCase(AssignAction, {
  post: 'actions/:id/owners',
  summary: 'Say who is to do an action',
  example: { owners: [{ label: 'officers' }], reason: 'Named by the chair after the meeting' },
  decide(command, state) {
    mustBeOutstanding(state, 'given to anyone');
    const owners = partiesNamed('owners', command.owners);
    if (sameParties(owners, state.owners)) refuse('owners-unchanged', 'This action is theirs already.', 'owners');
    const reason = command.reason ?? null;
    if (owners.length === 0 && reason === null)
      refuse('owner-removed-without-reason', 'Say why this action is left without an owner.', 'reason');
    return [{ type: 'ActionAssigned', data: { owners, reason } }];
  },
});
