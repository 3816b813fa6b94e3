import { type MeetingEvent } from '#lib/meetings/meeting.events.js';
import { PromiseAnswer } from '#lib/questions/promise-answer/promise-answer.command.js';
import { questionFold } from '#lib/questions/question.state.js';
import { defineReactor, reaction } from './reactor.js';

/** An undertaking to answer a question makes the answer owed until it comes. */
export const undertakingPromisesAnswer = defineReactor<MeetingEvent>({
  name: 'undertaking-promises-answer',
  title: 'An undertaking to answer a question is a promise of its answer',
  on: {
    async UndertakingGiven({ data: { questionId, actionId, owners, due, dueText }, ...event }, ledger) {
      if (questionId === null) return [];
      const promise = reaction(PromiseAnswer, questionId, { actionId, by: owners, due, dueText });
      if (event.effectiveAt !== null) return [promise];
      // A written answer that came since keeps it: then it is told of the moment it was recorded, by when it was made.
      const stream = `question-${questionId}`;
      const [before, now] = [await ledger.foldBefore(stream, questionFold), await ledger.fold(stream, questionFold)];
      const answered = now.standing.sent !== before.standing.sent;
      return [answered ? { ...promise, effectiveAt: event.recordedAt } : promise];
    },
  },
});
