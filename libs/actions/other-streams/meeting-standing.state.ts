import { type Fold, type Read } from '#lib/decider/decider.js';
import { type MeetingEvent } from '#lib/meetings/meeting.events.js';

/** What an action asks about a meeting. */
export interface MeetingStanding {
  /** `absent`: there is no such meeting. */
  readonly status: 'absent' | 'called' | 'cancelled';
}

const initial: MeetingStanding = { status: 'absent' };

function evolve(state: MeetingStanding, event: MeetingEvent): MeetingStanding {
  switch (event.type) {
    case 'MeetingConvened':
      return { status: 'called' };
    case 'MeetingCancelled':
      return { status: 'cancelled' };
    default:
      return state;
  }
}

/** A meeting's standing from its stream, as far as actions ask about it. */
export const meetingStandingFold: Fold<MeetingStanding, MeetingEvent> = { initial, evolve };

/** Reads a meeting; none named reads as one that does not exist. */
export const meetingRead = (id: string | null | undefined): Read<MeetingStanding> => ({
  stream: `meeting-${id ?? 'not-named'}`,
  fold: meetingStandingFold,
});
