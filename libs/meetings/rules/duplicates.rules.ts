import { refuse } from '#lib/domain/index.js';
import { type MeetingEvent } from '../meeting.events.js';
import { type MeetingState } from '../meeting.state.js';
import { factOf } from '../state/entries.state.js';

/** One fact is recorded once: the same words of the same people under the same item are a repetition. */
export function toldOnce<Event extends MeetingEvent>(state: MeetingState, event: Event, what: string): Event {
  const fact = factOf(event);
  if (state.entries.some((entry) => entry.fact === fact))
    refuse('recorded-already', `${what} is in the record of this meeting already.`);
  return event;
}
