import { uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { toldOnce } from '../rules/duplicates.rules.js';
import { itemNamed } from '../rules/items.rules.js';
import { questionPut, questionStands } from '../rules/questions.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { dueOf, mustNotBeDueBefore, partiesNamed } from '../rules/undertakings.rules.js';
import { questionRead } from '../state/question-standing.state.js';
import { GiveUndertaking } from './give-undertaking.command.js';

/** A promise in the room becomes an action of its own; one that promises an answer is tied to its question. */
export const giveUndertaking = meetingUseCase(GiveUndertaking, {
  post: 'meetings/:id/undertakings',
  summary: 'Record an undertaking',
  example: { what: 'Answer in writing on the rise in home education', owners: [{ post: 'Executive Director' }] },
  reads: (command) => ({ question: questionRead(command.questionId) }),
  decide(command, state, telling, { question }) {
    uphold(inTheRoom(state, command));
    const { what, strength = null } = command;
    const due = dueOf(command);
    mustNotBeDueBefore(due.due, command, state);
    const questionId = command.questionId ? questionPut(state, command.questionId) : null;
    if (questionId !== null) questionStands(question, 'promised an answer');
    const data = {
      actionId: telling.newId('action'),
      itemId: itemNamed(state, command.itemId),
      what,
      owners: partiesNamed('owners', command.owners),
      requestedBy: partiesNamed('requestedBy', command.requestedBy),
      ...due,
      questionId,
      strength,
    };
    return [toldOnce(state, { type: 'UndertakingGiven', data }, 'This undertaking')];
  },
});
