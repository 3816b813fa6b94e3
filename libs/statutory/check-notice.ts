import { type Calendar, EVERY_DAY, clearDaysBetween } from './calendar.js';
import { type Clock } from './clock.js';

/** What a notice clock says: met, short by so many clear days, or not stated because the record lacks something. */
export type NoticeOutcome =
  | { readonly outcome: 'met' }
  | { readonly outcome: 'short'; readonly by: number }
  | { readonly outcome: 'not-stated'; readonly what: string };

/**
 * Checks a notice against a clock of clear days. A shortfall is reported, never refused: a meeting may lawfully be
 * convened at shorter notice (Local Government Act 1972 s.100B(3)).
 */
export function checkNotice(facts: {
  readonly clock: Clock | null;
  readonly givenOn: string | null;
  readonly meetingDate: string | null;
  readonly calendar: Calendar | null;
}): NoticeOutcome {
  const { clock, givenOn, meetingDate, calendar } = facts;
  if (clock === null || calendar === null) return { outcome: 'not-stated', what: 'the clock the council follows' };
  if (givenOn === null) return { outcome: 'not-stated', what: 'when notice was given' };
  if (meetingDate === null) return { outcome: 'not-stated', what: 'the day of the meeting' };
  const counting = clock.calendar === 'every-day' ? EVERY_DAY : calendar;
  const clear = clearDaysBetween(givenOn, meetingDate, counting, clock.limit);
  return clear >= clock.limit ? { outcome: 'met' } : { outcome: 'short', by: clock.limit - clear };
}
