import { type Calendar } from './calendar.js';
import { type Clock } from './clock.js';
import { lastDay } from './deadline.js';

/** Days `YYYY-MM-DD` on which a call-in may be asked for, both inclusive. */
export interface CallInWindow {
  readonly opens: string;
  readonly closes: string;
}

/** The window of a decision published on a day: from that day to the end of the clock's last day. */
export const callInWindow = (facts: {
  readonly clock: Clock;
  readonly publishedOn: string;
  readonly calendar: Calendar;
}): CallInWindow => ({
  opens: facts.publishedOn,
  closes: lastDay(facts.clock, facts.publishedOn, facts.calendar),
});
