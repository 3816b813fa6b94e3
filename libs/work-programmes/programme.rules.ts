import { refuse, refuseField } from '#lib/domain/index.js';
import { isMunicipalYear } from './municipal-year.js';
import { type CommitteeStanding } from './other-streams/committee-standing.state.js';
import { type MeetingDate } from './other-streams/meeting-date.state.js';

/** A programme is of a committee that is there, for a year that is one. */
export function mustBeAbleToPlan(
  { committeeId, municipalYear }: { committeeId: string; municipalYear: string },
  committee: CommitteeStanding,
): void {
  if (!isMunicipalYear(municipalYear))
    refuseField(
      'municipalYear',
      'municipal-year-malformed',
      `A municipal year is two years that follow each other, such as 2024-2025; ${municipalYear} is not.`,
    );
  if (committee.status === 'absent')
    refuseField('committeeId', 'unknown-committee', `There is no committee with the id ${committeeId}.`);
  if (committee.status === 'dissolved')
    refuse(
      'committee-dissolved',
      `${committee.name} has come to an end. Plan with the committee that followed it.`,
      'committeeId',
    );
}

/** A meeting named must be in the minute book. */
export function meetingMustExist(id: string | null | undefined, meeting: MeetingDate): void {
  if (id != null && meeting.status === 'absent')
    refuseField('meetingId', 'unknown-meeting', `There is no meeting with the id ${id}. Choose one from the list.`);
}
