import { AppointViceChair } from '#lib/committees/appoint-vice-chair/appoint-vice-chair.command.js';
import { ElectChair } from '#lib/committees/elect-chair/elect-chair.command.js';
import { type MeetingEvent } from '#lib/meetings/meeting.events.js';
import { meetingHeadingFold, meetingIdOf } from './meeting-heading.js';
import { defineReactor, reaction } from './reactor.js';

/** A resolution that appoints a chair or vice-chair fills the office of the body that met. */
export const appointmentFillsOffice = defineReactor<MeetingEvent>({
  name: 'appointment-fills-office',
  title: 'A resolution that appoints a chair or vice-chair fills the office',
  on: {
    async ResolutionPassed({ stream, effectiveAt, data: { appointment } }, ledger) {
      if (appointment === null) return [];
      const { committeeId, date } = await ledger.fold(stream, meetingHeadingFold);
      if (committeeId === null) return [];
      const fields = { personId: appointment.personId, meetingId: meetingIdOf(stream) };
      const command = appointment.post === 'chair' ? ElectChair : AppointViceChair;
      // An office is filled at the meeting, whenever the resolution is told: whether they were a member is asked of that day.
      return [{ ...reaction(command, committeeId, fields), effectiveAt: effectiveAt ?? date }];
    },
  },
});
