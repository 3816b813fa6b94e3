import { type MeetingEvent } from '#lib/meetings/meeting.events.js';
import { PromiseAnswer } from '#lib/questions/promise-answer/promise-answer.command.js';
import { defineReactor, reaction } from './reactor.js';

/** An undertaking to answer a question makes the answer owed until it comes. */
export const undertakingPromisesAnswer = defineReactor<MeetingEvent>({
  name: 'undertaking-promises-answer',
  title: 'An undertaking to answer a question is a promise of its answer',
  on: {
    UndertakingGiven({ data: { questionId, actionId, owners, due, dueText } }) {
      return questionId === null ? [] : [reaction(PromiseAnswer, questionId, { actionId, by: owners, due, dueText })];
    },
  },
});
