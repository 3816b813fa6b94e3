import { mustBeOutstanding } from '../action.rules.js';
import { actionUseCase } from '../action.use-case.js';
import { CancelAction } from './cancel-action.command.js';

/** An action may be given up, with the reason; it stays on record. */
export const cancelAction = actionUseCase(CancelAction, {
  post: 'actions/:id/cancellation',
  summary: 'Cancel an action',
  example: { reason: 'Overtaken by the new inspection framework.' },
  decide(command, state) {
    mustBeOutstanding(state, 'cancelled');
    return [{ type: 'ActionCancelled', data: { reason: command.reason } }];
  },
});
