import { sealedLike } from '#lib/domain/index.js';
import { mustAwaitRuling } from '../question.rules.js';
import { questionUseCase } from '../question.use-case.js';
import { RefuseQuestion } from './refuse-question.command.js';

/**
 * A question on notice is refused on a stated ground, before it is accepted; afterwards it can only be withdrawn. Of an exempt
 * question the ground is sealed with it.
 */
export const refuseQuestion = questionUseCase(RefuseQuestion, {
  post: 'questions/:id/refusal',
  summary: 'Refuse a question on notice',
  example: { ground: 'It asks about a matter the committee has no responsibility for.' },
  decide(command, state) {
    mustAwaitRuling(state, 'refused');
    return [{ type: 'QuestionRefused', data: { ground: sealedLike(state.exempt, command.ground) } }];
  },
});
