import { refuse } from '#lib/domain/index.js';
import { askedFacts } from '../asked.command.js';
import { mustStand } from '../question.rules.js';
import { questionUseCase } from '../question.use-case.js';
import { PutQuestionInRoom } from './put-question-in-room.command.js';

/** A question put in the room: one nobody gave notice of begins here. It is put once at each meeting. */
export const putQuestionInRoom = questionUseCase(PutQuestionInRoom, {
  post: 'questions/:id/put',
  summary: 'Record that a question was put at a meeting',
  creates: 'either',
  example: { topic: 'How is capacity kept in smaller teams?', addressee: { label: 'officers' } },
  decide(command, state) {
    mustStand(state, 'put');
    const facts = askedFacts(command);
    if (facts.meetingId !== null && state.putAt.includes(facts.meetingId))
      refuse('question-put', 'This question has been put at that meeting already.', 'meetingId');
    return [{ type: 'QuestionPutInRoom', data: { ...facts, written: command.written ?? state.standing.onNotice } }];
  },
});
