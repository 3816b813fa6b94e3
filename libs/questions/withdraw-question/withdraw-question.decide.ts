import { sealedLike } from '#lib/domain/index.js';
import { mustBeUnsettled } from '../question.rules.js';
import { questionUseCase } from '../question.use-case.js';
import { WithdrawQuestion } from './withdraw-question.command.js';

/** The asker may withdraw a question until it is settled. Of an exempt question the reason is sealed with it. */
export const withdrawQuestion = questionUseCase(WithdrawQuestion, {
  post: 'questions/:id/withdrawal',
  summary: 'Withdraw a question',
  example: { reason: 'The report answers it.' },
  decide(command, state) {
    mustBeUnsettled(state, 'withdrawn');
    const reason = command.reason ? sealedLike(state.exempt, command.reason) : null;
    return [{ type: 'QuestionWithdrawn', data: { reason } }];
  },
});
