import { type Outcome, broken, met, notStated, refuse } from '#lib/domain/index.js';
import { type MeetingState } from '../meeting.state.js';
import { londonMoment } from '../state/course.state.js';

type When = { readonly effectiveAt?: string | null | undefined };

/** Whether one moment is certainly after another, where either may be only a day. */
export function isAfter(moment: string, limit: string): boolean {
  const length = Math.min(moment.length, limit.length);
  return moment.slice(0, length) > limit.slice(0, length);
}

const STANDS = {
  absent: 'it has not been called',
  convened: 'it has not opened',
  open: 'it is open',
  adjourned: 'it stands adjourned',
  closed: 'it has closed',
  cancelled: 'it was cancelled',
} as const;

/** What can be done only before a meeting opens. */
export function mustBeConvened({ course }: MeetingState, done: string): void {
  if (course.status !== 'convened')
    refuse('meeting-not-waiting', `This meeting cannot be ${done}: ${STANDS[course.status]}.`);
}

/** What can be done only while the meeting sits. */
export function mustBeOpen({ course }: MeetingState, done: string): void {
  if (course.status !== 'open') refuse('meeting-not-open', `This meeting cannot be ${done}: ${STANDS[course.status]}.`);
}

/** Entries are taken until the clerk certifies the record; from then on it changes by amendment and correction alone. */
function recordTakesEntries({ record }: MeetingState): Outcome {
  if (record.status === 'open') return met;
  return record.status === 'certified'
    ? broken('record-certified', 'The record of this meeting has been certified. Amend the entry concerned instead.')
    : broken(
        'record-approved',
        'The minutes of this meeting have been approved. Only a minute of a later meeting can correct them.',
      );
}

function whileStopped({ course }: MeetingState, effectiveAt: string | null): Outcome {
  const closed = course.status === 'closed';
  if (effectiveAt !== null && course.satUntil !== null && isAfter(londonMoment(effectiveAt), course.satUntil))
    return closed
      ? broken(
          'after-the-close',
          'This happened after the meeting closed, so it is not part of its record.',
          'effectiveAt',
        )
      : broken('while-adjourned', 'This happened while the meeting stood adjourned.', 'effectiveAt');
  if (effectiveAt !== null) return met;
  return closed
    ? notStated('in-the-room', 'when it happened; the meeting had closed when this was recorded')
    : broken(
        'meeting-adjourned',
        'The meeting stands adjourned. Record that it resumed, or say when this happened.',
        'effectiveAt',
      );
}

/**
 * What happens in the room is recorded of an open meeting; once it has stopped, of the time before it did.
 * Where an entry does not say when it happened and the meeting has closed, that is *not stated*.
 */
export function inTheRoom(state: MeetingState, { effectiveAt }: When): Outcome {
  const entries = recordTakesEntries(state);
  if (entries.outcome !== 'met') return entries;
  switch (state.course.status) {
    case 'open':
      return met;
    case 'adjourned':
    case 'closed':
      return whileStopped(state, effectiveAt ?? null);
    case 'cancelled':
      return broken('meeting-cancelled', 'This meeting was cancelled, so nothing happened in its room.');
    default:
      return broken('meeting-not-opened', 'This meeting has not opened. Record its opening first.');
  }
}

/** What is told before a meeting as well as at it: its agenda, apologies, substitutes, dispensations. */
export function beforeOrInTheRoom(state: MeetingState, command: When): Outcome {
  return state.course.status === 'convened' ? met : inTheRoom(state, command);
}
