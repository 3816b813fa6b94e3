import { partyOrNull, refuse, sealedLike } from '#lib/domain/index.js';
import { mustStand } from '../question.rules.js';
import { statusOf } from '../question.standing.js';
import { questionUseCase } from '../question.use-case.js';
import { PutSupplementary } from './put-supplementary.command.js';

/**
 * A supplementary opens the question again; nobody owes an answer to it unless one is promised, as it had no notice. What
 * follows words that are sealed is sealed with them.
 */
export const putSupplementary = questionUseCase(PutSupplementary, {
  post: 'questions/:id/supplementaries',
  summary: 'Record a supplementary question',
  example: { topic: 'And how many will there be next year?' },
  decide(command, state) {
    mustStand(state, 'followed by a supplementary');
    if (['submitted', 'accepted'].includes(statusOf(state.standing)))
      refuse(
        'question-not-put',
        'A supplementary follows the question: record that the question was put or answered first.',
      );
    return [
      {
        type: 'SupplementaryPut',
        data: { topic: sealedLike(state.sealed, command.topic), asker: partyOrNull(command.asker) },
      },
    ];
  },
});
