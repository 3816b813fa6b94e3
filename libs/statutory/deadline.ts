import { type Calendar, EVERY_DAY, addDays, addMonths, addWorkingDays } from './calendar.js';
import { type Clock } from './clock.js';

/**
 * The last day of a clock that starts on a day, inclusive. For `clear-days` it is the last of the clear days: what the
 * clock runs towards may happen the day after.
 */
export function lastDay(clock: Clock, from: string, calendar: Calendar): string {
  const counting = clock.calendar === 'every-day' ? EVERY_DAY : calendar;
  switch (clock.unit) {
    case 'clear-days':
    case 'working-days':
      return addWorkingDays(from, clock.limit, counting);
    case 'days':
      return addDays(from, clock.limit);
    case 'months':
      return addMonths(from, clock.limit);
  }
}
