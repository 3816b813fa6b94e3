import { type Outcome, broken, met, notStated } from '#lib/domain/index.js';
import { type MeetingState } from '../meeting.state.js';
import { who } from '../rules/words.rules.js';
import { type PersonEntry } from '../state/person-entry.state.js';
import { type AppointmentDto } from './pass-resolution.command.js';

/** Only someone in the minute book, under the entry that stands, is given a post. */
export function appointsSomeoneKnown(appointment: AppointmentDto | null, entry: PersonEntry): Outcome {
  if (appointment === null) return met;
  const { registered, mergedInto } = entry;
  if (!registered)
    return broken(
      'unknown-person',
      `There is no person with the id ${appointment.personId}. Enter the person first.`,
      'appointment',
    );
  return mergedInto === null
    ? met
    : broken('person-merged', `That entry gave way to ${mergedInto}. Name that entry instead.`, 'appointment');
}

/** A chair or vice-chair is one of the members; a substitute is not. */
export function appointedFromTheRoll({ attendance }: MeetingState, appointment: AppointmentDto | null): Outcome {
  if (appointment === null) return met;
  if (attendance.roll === null) return notStated('appointment', 'no roll');
  const { personId, post } = appointment;
  const seat = attendance.roll.find((entry) => entry.personId === personId)?.seat;
  if (seat === undefined)
    return broken(
      'appointed-not-a-member',
      `${who(personId)} is not on the roll of this meeting, so they cannot be its ${post}.`,
      'appointment',
    );
  return seat === 'substitute'
    ? broken(
        'appointed-a-substitute',
        `${who(personId)} may only substitute on this body, so they cannot be its ${post}.`,
        'appointment',
      )
    : met;
}
