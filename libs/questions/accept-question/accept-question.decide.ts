import { mustAwaitRuling } from '../question.rules.js';
import { questionUseCase } from '../question.use-case.js';
import { AcceptQuestion } from './accept-question.command.js';

/** A question on notice is accepted once. */
export const acceptQuestion = questionUseCase(AcceptQuestion, {
  post: 'questions/:id/acceptance',
  summary: 'Accept a question on notice',
  example: {},
  decide(_command, state) {
    mustAwaitRuling(state, 'accepted');
    return [{ type: 'QuestionAccepted', data: {} }];
  },
});
