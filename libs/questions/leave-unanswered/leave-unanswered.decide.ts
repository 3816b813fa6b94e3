import { refuse } from '#lib/domain/index.js';
import { mustBeUnsettled } from '../question.rules.js';
import { isOwed } from '../question.standing.js';
import { questionUseCase } from '../question.use-case.js';
import { LeaveUnanswered } from './leave-unanswered.command.js';

/** What nobody answered and nobody owes is left unanswered when the record of its meeting is certified. */
export const leaveUnanswered = questionUseCase(LeaveUnanswered, {
  post: 'questions/:id/left-unanswered',
  summary: 'Close a question nobody answered and nobody owes an answer to',
  example: { meetingId: '5b0e3f0e-5d0f-4f5e-9d53-2f8f4c1f2a10' },
  decide({ meetingId }, state) {
    mustBeUnsettled(state, 'left unanswered');
    if (isOwed(state.standing))
      refuse(
        'answer-owed',
        'This question cannot be left unanswered: an answer is owed. Record the answer, or that it was declined.',
      );
    if (state.standing.answered === 'not-stated')
      refuse('question-answered', 'This question cannot be left unanswered: it has been answered.');
    if (state.standing.ended === 'left-unanswered')
      refuse('left-unanswered', 'This question was left unanswered already.');
    return [{ type: 'QuestionLeftUnanswered', data: { meetingId, inPart: state.standing.answered === 'in-part' } }];
  },
});
