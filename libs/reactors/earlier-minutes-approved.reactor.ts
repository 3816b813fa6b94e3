import { ApproveMinutes } from '#lib/meetings/approve-minutes/approve-minutes.command.js';
import { type MeetingEvent } from '#lib/meetings/meeting.events.js';
import { meetingIdOf } from './meeting-heading.js';
import { defineReactor, reaction } from './reactor.js';

/** A meeting that approves the minutes of an earlier one says so in the earlier one's record. */
export const earlierMinutesApproved = defineReactor<MeetingEvent>({
  name: 'earlier-minutes-approved',
  title: 'Approving earlier minutes is recorded with those minutes',
  on: {
    EarlierMinutesApproved({ stream, data: { meetingId, minuteNumber } }) {
      if (meetingId === null) return [];
      return [reaction(ApproveMinutes, meetingId, { byMeetingId: meetingIdOf(stream), minuteNumber })];
    },
  },
});
