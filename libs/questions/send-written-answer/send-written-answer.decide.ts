import { partyOrNull, refuseField, sealedLike } from '#lib/domain/index.js';
import { londonDate } from '#lib/domain/london-time.js';
import { mustStand } from '../question.rules.js';
import { questionUseCase } from '../question.use-case.js';
import { SendWrittenAnswer } from './send-written-answer.command.js';

/**
 * A written answer settles the question; it cannot have been sent on a day that has not come. What answers an exempt question
 * is sealed with it.
 */
export const sendWrittenAnswer = questionUseCase(SendWrittenAnswer, {
  post: 'questions/:id/written-answer',
  summary: 'Record that a written answer was sent',
  roles: ['clerk', 'officer'],
  example: { gist: 'Twenty-two of the service’s social workers are agency staff.', sentOn: '2024-06-20' },
  decide(command, state, telling) {
    mustStand(state, 'answered');
    const sentOn = command.sentOn ?? null;
    if (sentOn !== null && sentOn > londonDate(telling.now))
      refuseField('sentOn', 'sent-in-future', 'A written answer cannot have been sent on a day that has not come yet.');
    return [
      {
        type: 'WrittenAnswerSent',
        data: {
          responder: partyOrNull(command.responder),
          gist: sealedLike(state.exempt, command.gist),
          sentOn,
          sha256: command.sha256 ?? null,
        },
      },
    ];
  },
});
