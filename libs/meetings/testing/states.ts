import { type NewFact } from '#lib/decider/decider.js';
import { type MeetingEvent } from '../meeting.events.js';
import { type MeetingState, meetingFold } from '../meeting.state.js';

/** A meeting's state after these events, told one after another on 5 January 2026. */
export const stateAfter = (...events: NewFact<MeetingEvent>[]): MeetingState =>
  events.reduce<MeetingState>(
    (state, event, revision) =>
      meetingFold.evolve(state, { recordedAt: '2026-01-05T10:00:00.000Z', effectiveAt: null, ...event, revision }),
    meetingFold.initial,
  );
