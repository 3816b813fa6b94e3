import { refuse } from '#lib/domain/index.js';
import { mustBeOpen } from '../action.rules.js';
import { actionUseCase } from '../action.use-case.js';
import { dueOf, mustNotBeDueBefore } from '../due.rules.js';
import { SetDueDate } from './set-due-date.command.js';

/** A due date may be set, moved or taken away while the action is open; the reason is kept beside it. */
export const setDueDate = actionUseCase(SetDueDate, {
  post: 'actions/:id/due-date',
  summary: 'Set or change an action’s due date',
  example: { due: '2024-06-26', reason: 'The inspectorate’s deadline' },
  decide(command, state) {
    mustBeOpen(state, 'given a due date');
    const due = dueOf(command);
    mustNotBeDueBefore(due.due, state.raisedOn);
    if (due.due === state.due && due.dueText === state.dueText && due.dueKind === state.dueKind)
      refuse('due-date-unchanged', 'That is when this action is due already.', 'due');
    return [{ type: 'DueDateSet', data: { ...due, reason: command.reason ?? null } }];
  },
});
