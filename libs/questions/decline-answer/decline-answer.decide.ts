import { partyOrNull, sealedLike } from '#lib/domain/index.js';
import { mustBeUnsettled } from '../question.rules.js';
import { questionUseCase } from '../question.use-case.js';
import { DeclineAnswer } from './decline-answer.command.js';

/**
 * Declining settles what nobody has answered: nobody owes an answer afterwards. Of an exempt question the reason is sealed
 * with it.
 */
export const declineAnswer = questionUseCase(DeclineAnswer, {
  post: 'questions/:id/declined',
  summary: 'Record that an answer was declined',
  example: { by: { label: 'the Cabinet Member' }, reason: 'The matter is before the courts.' },
  decide(command, state) {
    mustBeUnsettled(state, 'declined');
    const reason = command.reason ? sealedLike(state.exempt, command.reason) : null;
    return [{ type: 'AnswerDeclined', data: { by: partyOrNull(command.by), reason } }];
  },
});
