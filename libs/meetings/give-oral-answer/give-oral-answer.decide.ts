import { partyOrNull, uphold } from '#lib/domain/index.js';
import { ToSeal } from '#lib/sealing/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { toldOnce } from '../rules/duplicates.rules.js';
import { questionPut, questionStands } from '../rules/questions.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { answerSealedUnder } from '../state/business.state.js';
import { questionRead } from '../state/question-standing.state.js';
import { GiveOralAnswer } from './give-oral-answer.command.js';

/**
 * An answer answers a question that was put; several people may answer the same one. What is said in answer to a question
 * under an exempt item is sealed with the matter, whoever asked.
 */
export const giveOralAnswer = meetingUseCase(GiveOralAnswer, {
  post: 'meetings/:id/answers',
  summary: 'Record an answer given in the room',
  example: { questionId: '5f1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10', gist: 'Numbers rose everywhere', complete: false },
  reads: (command) => ({ question: questionRead(command.questionId) }),
  decide(command, state, _telling, { question }) {
    uphold(inTheRoom(state, command));
    const { gist, complete = null } = command;
    const questionId = questionPut(state, command.questionId);
    questionStands(question, 'answered');
    const under = answerSealedUnder(state.business, questionId, question.ofPublic === true);
    const responder = partyOrNull(command.responder);
    const data = { questionId, responder, gist: under === null ? gist : new ToSeal(gist, under), complete };
    return [toldOnce(state, { type: 'OralAnswerGiven', data }, 'This answer')];
  },
});
