import { type Fold, type Read } from '#lib/decider/decider.js';
import { type MeetingEvent } from '#lib/meetings/meeting.events.js';

/** What a work programme asks about a meeting. */
export interface MeetingDate {
  /** `absent`: there is no such meeting. */
  readonly status: 'absent' | 'to-come' | 'cancelled' | 'closed';
  readonly committeeId: string | null;
  /** The day it is held, as last told; null when not stated. */
  readonly date: string | null;
}

const initial: MeetingDate = { status: 'absent', committeeId: null, date: null };

function evolve(state: MeetingDate, event: MeetingEvent): MeetingDate {
  switch (event.type) {
    case 'MeetingConvened':
      return { status: 'to-come', committeeId: event.data.committeeId, date: event.data.date };
    case 'MeetingRescheduled':
      return { ...state, date: event.data.date };
    case 'MeetingCancelled':
      return { ...state, status: 'cancelled' };
    case 'MeetingClosed':
      return { ...state, status: 'closed' };
    default:
      return state;
  }
}

/** A meeting's day and whether it is still to be held, from its stream. */
export const meetingDateFold: Fold<MeetingDate, MeetingEvent> = { initial, evolve };

/** Reads a meeting; none named reads as one that does not exist. */
export const meetingRead = (id: string | null | undefined): Read<MeetingDate> => ({
  stream: `meeting-${id ?? 'not-named'}`,
  fold: meetingDateFold,
});
