import { refuse } from '#lib/domain/index.js';
import { actionUseCase } from '../action.use-case.js';
import { ReopenAction } from './reopen-action.command.js';

/** Whatever ended an action stays on record; opening it again says why. */
export const reopenAction = actionUseCase(ReopenAction, {
  post: 'actions/:id/reopening',
  summary: 'Open an action again',
  example: { reason: 'The plan was sent to the inspectorate but not to members.' },
  decide(command, state) {
    if (state.status === 'open') refuse('action-open-already', 'This action is open already.');
    return [{ type: 'ActionReopened', data: { reason: command.reason } }];
  },
});
