import { partyOf, refuseField, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { toldOnce } from '../rules/duplicates.rules.js';
import { itemNamed } from '../rules/items.rules.js';
import { questionPut } from '../rules/questions.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { GiveUndertaking } from './give-undertaking.command.js';

/** A promise in the room becomes an action of its own; one that promises an answer is tied to its question. */
export const giveUndertaking = meetingUseCase(GiveUndertaking, {
  post: 'meetings/:id/undertakings',
  summary: 'Record an undertaking',
  example: { what: 'Answer in writing on the rise in home education', owners: [{ post: 'Executive Director' }] },
  decide(command, state, telling) {
    uphold(inTheRoom(state, command));
    const { what, due = null, dueText = null, strength = null } = command;
    const dueKind = command.dueKind ?? (due === null ? 'not-stated' : 'date');
    if (due === null && dueKind === 'date')
      refuseField('due', 'due-date-missing', 'Give the date it is due, or say how else the due date is fixed.');
    if (due !== null && dueKind === 'not-stated')
      refuseField('dueKind', 'due-date-stated', 'A due date is given, so it cannot be “not stated” as well.');
    const data = {
      actionId: telling.newId('action'),
      itemId: itemNamed(state, command.itemId),
      what,
      owners: (command.owners ?? []).map(partyOf),
      requestedBy: (command.requestedBy ?? []).map(partyOf),
      due,
      dueText,
      dueKind,
      questionId: command.questionId ? questionPut(state, command.questionId) : null,
      strength,
    };
    return [toldOnce(state, { type: 'UndertakingGiven', data }, 'This undertaking')];
  },
});
