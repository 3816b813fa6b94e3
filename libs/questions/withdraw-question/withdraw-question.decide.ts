import { mustBeUnsettled } from '../question.rules.js';
import { questionUseCase } from '../question.use-case.js';
import { WithdrawQuestion } from './withdraw-question.command.js';

/** The asker may withdraw a question until it is settled. */
export const withdrawQuestion = questionUseCase(WithdrawQuestion, {
  post: 'questions/:id/withdrawal',
  summary: 'Withdraw a question',
  example: { reason: 'The report answers it.' },
  decide(command, state) {
    mustBeUnsettled(state, 'withdrawn');
    return [{ type: 'QuestionWithdrawn', data: { reason: command.reason ?? null } }];
  },
});
