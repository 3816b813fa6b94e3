import { partyOrNull, refuse, sealedLike, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { toldOnce } from '../rules/duplicates.rules.js';
import { itemNamed } from '../rules/items.rules.js';
import { questionStands } from '../rules/questions.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { questionRead } from '../state/question-standing.state.js';
import { PutQuestion } from './put-question.command.js';

/** A question is put once; one that came on notice keeps its id, and its words stay sealed where its notice was. */
export const putQuestion = meetingUseCase(PutQuestion, {
  post: 'meetings/:id/questions',
  summary: 'Record a question put in the room',
  example: { topic: 'Why home education rose by a fifth', asker: { label: 'the Chairman' } },
  reads: (command) => ({ question: questionRead(command.questionId) }),
  decide(command, state, telling, { question }) {
    uphold(inTheRoom(state, command));
    const questionId = command.questionId ?? telling.newId('question');
    if (state.business.questions.some((put) => put.questionId === questionId))
      refuse('recorded-already', 'This question has been put at this meeting already.', 'questionId');
    if (command.questionId) questionStands(question, 'put');
    const { written = false } = command;
    const told = (words: string) => sealedLike(command.questionId ? question.sealed : null, words);
    const [topic, parts] = [told(command.topic), (command.parts ?? []).map(told)];
    const itemId = itemNamed(state, command.itemId);
    const asker = partyOrNull(command.asker);
    const data = { questionId, itemId, asker, addressee: partyOrNull(command.addressee), topic, parts, written };
    return [toldOnce(state, { type: 'QuestionPut', data }, 'This question')];
  },
});
