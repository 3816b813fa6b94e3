import { FlagTopic } from '#lib/work-programmes/flag-topic/flag-topic.command.js';
import { type ProgrammeEvent } from '#lib/work-programmes/programme.events.js';
import { type MeetingHeading, meetingHeadingFold } from './meeting-heading.js';
import { defineReactor, reaction } from './reactor.js';

/**
 * Scheduling checks the meeting before it is recorded; where the meeting was called off, closed or moved in between,
 * the topic is flagged.
 */
export const lateScheduleFlagsTopic = defineReactor<ProgrammeEvent>({
  name: 'late-schedule-flags-topic',
  title: 'A topic scheduled while its meeting was being changed is flagged',
  on: {
    async TopicScheduled({ stream, data: { topicId, meetingId, date } }, ledger) {
      const programme = /^programme-(.+)-(\d{4}-\d{4})$/.exec(stream);
      if (meetingId === null || !programme) return [];
      const meeting = await ledger.foldBefore(`meeting-${meetingId}`, meetingHeadingFold);
      const flag = whatChanged(meeting, date);
      const [, committeeId = '', municipalYear = ''] = programme;
      if (!flag) return [];
      const fields = { committeeId, municipalYear, topicId, meetingId, ...flag };
      return [reaction(FlagTopic, `${committeeId}-${municipalYear}`, fields)];
    },
  },
});

function whatChanged(
  { status, date }: MeetingHeading,
  scheduled: string | null,
): Pick<FlagTopic, 'why' | 'newDate'> | null {
  if (status === 'cancelled') return { why: 'meeting-cancelled' };
  if (status === 'closed') return { why: 'meeting-closed' };
  return date !== null && scheduled !== null && date !== scheduled
    ? { why: 'meeting-rescheduled', newDate: date }
    : null;
}
