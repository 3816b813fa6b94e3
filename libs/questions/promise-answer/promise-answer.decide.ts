import { partyOf, refuse } from '#lib/domain/index.js';
import { mustStand } from '../question.rules.js';
import { questionUseCase } from '../question.use-case.js';
import { PromiseAnswer } from './promise-answer.command.js';

/** A promise makes an answer owed until it comes or is declined, even where something was answered already. */
export const promiseAnswer = questionUseCase(PromiseAnswer, {
  post: 'questions/:id/promise',
  summary: 'Record that an answer was promised',
  example: { by: [{ label: 'officers' }], dueText: 'after the meeting' },
  decide(command, state, telling) {
    mustStand(state, 'promised an answer');
    const actionId = command.actionId ?? telling.newId('action');
    if (state.promises.includes(actionId))
      refuse('promise-recorded', 'This promise is recorded already: the same action keeps it.', 'actionId');
    return [
      {
        type: 'AnswerPromised',
        data: {
          actionId,
          by: (command.by ?? []).map(partyOf),
          due: command.due ?? null,
          dueText: command.dueText ?? null,
        },
      },
    ];
  },
});
