import { refuse, refuseField } from '#lib/domain/index.js';
import { type MeetingDate } from '../other-streams/meeting-date.state.js';
import { meetingMustExist } from '../programme.rules.js';

/** A topic goes to a meeting of its own committee that is still to be held. */
export function mustBeToCome(meetingId: string | null, meeting: MeetingDate, committeeId: string): void {
  if (meetingId === null) return;
  meetingMustExist(meetingId, meeting);
  if (meeting.committeeId !== committeeId)
    refuse(
      'meeting-of-another-committee',
      'That meeting is another committee’s. Choose one of the committee whose programme this is.',
      'meetingId',
    );
  if (meeting.status === 'cancelled')
    refuse('meeting-cancelled', 'That meeting was called off. Choose one that is to be held.', 'meetingId');
  if (meeting.status === 'closed')
    refuse('meeting-closed', 'That meeting is over. Choose one that is to be held, or deliver the topic.', 'meetingId');
}

/** The day follows the meeting's; where the meeting's day is not stated, the day given stands. */
export function dayOf(date: string | null, meeting: MeetingDate): string | null {
  if (date !== null && meeting.date !== null && date !== meeting.date)
    refuseField('date', 'date-contradicts-meeting', 'That is not the day of the meeting. Leave the date out.');
  return meeting.date ?? date;
}
