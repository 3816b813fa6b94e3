import { partyOrNull, sealedLike } from '#lib/domain/index.js';
import { mustStand } from '../question.rules.js';
import { questionUseCase } from '../question.use-case.js';
import { GiveAnswer } from './give-answer.command.js';

/**
 * An answer is recorded as it was given: several people may answer one question. What is said in answer to an exempt question
 * is sealed with it.
 */
export const giveAnswer = questionUseCase(GiveAnswer, {
  post: 'questions/:id/answers',
  summary: 'Record an oral answer',
  example: { gist: 'Teams are smaller, with more managers.', complete: false },
  decide(command, state) {
    mustStand(state, 'answered');
    return [
      {
        type: 'AnswerGiven',
        data: {
          responder: partyOrNull(command.responder),
          gist: sealedLike(state.exempt, command.gist),
          complete: command.complete ?? null,
          meetingId: command.meetingId ?? null,
        },
      },
    ];
  },
});
