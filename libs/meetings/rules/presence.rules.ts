import { type MeetingState } from '../meeting.state.js';
import { londonMoment } from '../state/course.state.js';
import { isAfter } from './room.rules.js';

/** When a rule asks: a London moment, `now` in the order of telling, or null when the record does not say. */
export type Moment = string | null;

/** The moment an entry speaks of: as it states; else now, while the room sits; else not stated. */
export function momentOf({ course }: MeetingState, effectiveAt: string | null | undefined): Moment {
  if (effectiveAt !== null && effectiveAt !== undefined) return londonMoment(effectiveAt);
  return course.status === 'open' ? 'now' : null;
}

/** Whether a person was in the room: true, false, or null when the record does not say. */
export function presentAt({ attendance }: MeetingState, personId: string, moment: Moment): boolean | null {
  const recorded = attendance.people[personId];
  if (!recorded) return attendance.apologies.includes(personId) ? false : null;
  if (recorded.present !== true) return recorded.present;
  const departure = attendance.out[personId];
  if (!departure) return true;
  if (moment === 'now') return false;
  if (moment === null || departure.at === null) return null;
  if (isAfter(departure.at, moment)) return true;
  return isAfter(moment, departure.at) ? false : null;
}
