import { refuse, sealedLike } from '#lib/domain/index.js';
import { type Sealed } from '#lib/sealing/index.js';
import { askedFacts } from '../asked.command.js';
import { mustStand } from '../question.rules.js';
import { questionUseCase } from '../question.use-case.js';
import { PutQuestionInRoom } from './put-question-in-room.command.js';

/**
 * A question put in the room: one nobody gave notice of begins here. It is put once at each meeting. Where its
 * notice is sealed, so are its words in the room.
 */
export const putQuestionInRoom = questionUseCase(PutQuestionInRoom, {
  post: 'questions/:id/put',
  summary: 'Record that a question was put at a meeting',
  creates: 'either',
  example: { topic: 'How is capacity kept in smaller teams?', addressee: { label: 'officers' } },
  decide(command, state) {
    mustStand(state, 'put');
    const asked = askedFacts(command);
    const told = (words: string | Sealed) => sealedLike(state.sealed, words);
    const facts = { ...asked, topic: told(asked.topic), parts: asked.parts.map(told) };
    if (facts.meetingId !== null && state.putAt.includes(facts.meetingId))
      refuse('question-put', 'This question has been put at that meeting already.', 'meetingId');
    return [{ type: 'QuestionPutInRoom', data: { ...facts, written: command.written ?? state.standing.onNotice } }];
  },
});
