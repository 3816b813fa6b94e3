import { type Fold } from '#lib/decider/decider.js';
import { londonDate } from '#lib/domain/london-time.js';
import { type DateOrInstant } from '#lib/event-store/index.js';
import { type MeetingEvent } from '#lib/meetings/meeting.events.js';

/** What stands at the head of a meeting's record, and whether it is still to be held. */
export interface MeetingHeading {
  readonly authorityId: string | null;
  readonly committeeId: string | null;
  readonly date: string | null;
  /** Every day it was called for, oldest first. */
  readonly days: readonly string[];
  readonly status: 'absent' | 'to-come' | 'cancelled' | 'closed';
}

const initial: MeetingHeading = { authorityId: null, committeeId: null, date: null, days: [], status: 'absent' };

function evolve(heading: MeetingHeading, event: MeetingEvent): MeetingHeading {
  switch (event.type) {
    case 'MeetingConvened': {
      const { authorityId, committeeId, date } = event.data;
      return { authorityId, committeeId, date, days: date === null ? [] : [date], status: 'to-come' };
    }
    case 'MeetingRescheduled':
      return { ...heading, date: event.data.date, days: [...heading.days, event.data.date] };
    case 'MeetingCancelled':
      return { ...heading, status: 'cancelled' };
    case 'MeetingClosed':
      return { ...heading, status: 'closed' };
    default:
      return heading;
  }
}

/** A meeting's heading from its stream. */
export const meetingHeadingFold: Fold<MeetingHeading, MeetingEvent> = { initial, evolve };

/** The id of a meeting from its stream's name. */
export const meetingIdOf = (stream: string): string => stream.slice('meeting-'.length);

/** The day something happened at a meeting: as told of it, else the meeting's own; null when neither is stated. */
export function dayAt({ date }: MeetingHeading, { effectiveAt }: { effectiveAt: DateOrInstant | null }): string | null {
  if (effectiveAt === null) return date;
  return effectiveAt.length === 10 ? effectiveAt : londonDate(effectiveAt);
}
