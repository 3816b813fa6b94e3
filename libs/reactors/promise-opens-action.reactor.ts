import { actionFold } from '#lib/actions/action.state.js';
import { RaiseAction } from '#lib/actions/raise-action/raise-action.command.js';
import { type QuestionEvent } from '#lib/questions/question.events.js';
import { questionHeadingFold } from './question-heading.js';
import { defineReactor, reaction } from './reactor.js';

/** As many characters of a question as an action's wording takes. */
const LONGEST = 1900;

/** A promised answer is an action too, unless an undertaking opened it before. */
export const promiseOpensAction = defineReactor<QuestionEvent>({
  name: 'promise-opens-action',
  title: 'A promised answer opens an action',
  on: {
    async AnswerPromised({ stream, data: { actionId, by, due, dueText } }, ledger) {
      const { status } = await ledger.fold(`action-${actionId}`, actionFold);
      if (status !== 'absent') return [];
      const { topic, asker, ...place } = await ledger.foldBefore(stream, questionHeadingFold);
      return [
        reaction(RaiseAction, actionId, {
          what: `Answer the question: ${Array.from(topic).slice(0, LONGEST).join('')}`,
          owners: by,
          requestedBy: asker === null ? [] : [asker],
          due,
          dueText,
          ...place,
          questionId: stream.slice('question-'.length),
        }),
      ];
    },
  },
});
