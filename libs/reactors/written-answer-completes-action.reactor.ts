import { ReportCompletion } from '#lib/actions/report-completion/report-completion.command.js';
import { type QuestionEvent } from '#lib/questions/question.events.js';
import { questionFold } from '#lib/questions/question.state.js';
import { defineReactor, reaction } from './reactor.js';

/** A written answer keeps the promise of it: the actions that promised it are reported complete, for the committee to agree. */
export const writtenAnswerCompletesAction = defineReactor<QuestionEvent>({
  name: 'written-answer-completes-action',
  title: 'A written answer reports the action that promised it complete',
  on: {
    async WrittenAnswerSent(event, ledger) {
      const { promises } = await ledger.foldBefore(event.stream, questionFold);
      return promises.map((actionId) =>
        reaction(ReportCompletion, actionId, {
          note: 'A written answer was sent.',
          by: event.data.responder,
          completedOn: event.data.sentOn,
        }),
      );
    },
  },
});
