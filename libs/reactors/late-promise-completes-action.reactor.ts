import { ReportCompletion } from '#lib/actions/report-completion/report-completion.command.js';
import { type QuestionEvent } from '#lib/questions/question.events.js';
import { isKept } from '#lib/questions/question.standing.js';
import { questionFold } from '#lib/questions/question.state.js';
import { defineReactor, reaction } from './reactor.js';

/** A promise told after the written answer that kept it: its action is reported complete, for the committee to agree. */
export const latePromiseCompletesAction = defineReactor<QuestionEvent>({
  name: 'late-promise-completes-action',
  title: 'A promise told after it was kept reports its action complete',
  on: {
    async AnswerPromised(event, ledger) {
      const { standing } = await ledger.foldBefore(event.stream, questionFold);
      if (!isKept(standing, event)) return [];
      const note = 'A written answer had been sent when the promise was recorded.';
      return [reaction(ReportCompletion, event.data.actionId, { note })];
    },
  },
});
