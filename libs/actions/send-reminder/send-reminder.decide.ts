import { refuse } from '#lib/domain/index.js';
import { mustBeOpen } from '../action.rules.js';
import { actionUseCase } from '../action.use-case.js';
import { partiesNamed } from '../party.rules.js';
import { SendReminder } from './send-reminder.command.js';

/** Only someone who owes an action can be reminded of it. */
export const sendReminder = actionUseCase(SendReminder, {
  post: 'actions/:id/reminders',
  summary: 'Record that an action’s owners were reminded',
  example: { note: 'Due before the next meeting, on 5 September.' },
  decide(command, state) {
    mustBeOpen(state, 'chased');
    if (state.owners.length === 0)
      refuse(
        'no-owner-to-remind',
        'Nobody is named to do this action, so nobody can be reminded. Name an owner first.',
      );
    const named = partiesNamed('to', command.to);
    const to = named.length === 0 ? [...state.owners] : named;
    return [{ type: 'ReminderSent', data: { to, note: command.note ?? null } }];
  },
});
