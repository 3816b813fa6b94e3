import { type MeetingEvent } from '#lib/meetings/meeting.events.js';
import { LeaveUnanswered } from '#lib/questions/leave-unanswered/leave-unanswered.command.js';
import { isOwed } from '#lib/questions/question.standing.js';
import { questionFold, type QuestionState } from '#lib/questions/question.state.js';
import { meetingIdOf } from './meeting-heading.js';
import { defineReactor, type Reaction, reaction } from './reactor.js';

/** When the record is certified, what nobody answered and nobody owes closes as left unanswered. */
export const certificationLeavesUnanswered = defineReactor<MeetingEvent>({
  name: 'certification-leaves-unanswered',
  title: 'Certifying a record leaves unanswered what nobody owes an answer to',
  on: {
    async RecordCertified({ stream, data: { manifest } }, ledger) {
      const meetingId = meetingIdOf(stream);
      const reactions: Reaction[] = [];
      for (const { questionId, state } of manifest.questions) {
        if (state !== 'not-answered' && state !== 'answered-in-part') continue;
        // As it stands now: the answer may have been promised or come since the meeting.
        if (isLeft(await ledger.fold(`question-${questionId}`, questionFold)))
          reactions.push(reaction(LeaveUnanswered, questionId, { meetingId }, questionId));
      }
      return reactions;
    },
  },
});

/** Whether something of it is unanswered, and nobody owes or ended it. */
const isLeft = ({ asked, standing }: QuestionState): boolean =>
  asked &&
  standing.ended === null &&
  !isOwed(standing) &&
  (standing.answered === 'no' || standing.answered === 'in-part');
