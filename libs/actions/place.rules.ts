import { refuseField } from '#lib/domain/index.js';
import { type CommitteeStanding } from './other-streams/committee-standing.state.js';
import { type MeetingStanding } from './other-streams/meeting-standing.state.js';

/** A committee named must be in the minute book. */
export function committeeMustExist(field: string, id: string | null | undefined, committee: CommitteeStanding): void {
  if (id != null && committee.status === 'absent')
    refuseField(field, 'unknown-committee', `There is no committee with the id ${id}. Choose one from the list.`);
}

/** A meeting named must be in the minute book. */
export function meetingMustExist(id: string | null | undefined, meeting: MeetingStanding): void {
  if (id != null && meeting.status === 'absent')
    refuseField('meetingId', 'unknown-meeting', `There is no meeting with the id ${id}. Choose one from the list.`);
}
