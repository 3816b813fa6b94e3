import { actionFold } from '#lib/actions/action.state.js';
import { RaiseAction } from '#lib/actions/raise-action/raise-action.command.js';
import { type QuestionEvent } from '#lib/questions/question.events.js';
import { isPublic } from '#lib/domain/index.js';
import { isSealed } from '#lib/sealing/index.js';
import { type QuestionHeading, questionHeadingFold } from './question-heading.js';
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
          what: whatIsOwed(topic, asker),
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

/** The action's wording repeats the question's; never words that are sealed, which could not be erased from it. */
function whatIsOwed(topic: QuestionHeading['topic'], asker: QuestionHeading['asker']): string {
  if (!isSealed(topic))
    return `Answer the question: ${Array.from(topic ?? '')
      .slice(0, LONGEST)
      .join('')}`;
  return isPublic(asker)
    ? 'Answer a question from a member of the public'
    : 'Answer a question put while press and public were excluded';
}
