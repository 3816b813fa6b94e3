import { Temporal } from 'temporal-polyfill';
import { bankHolidays } from './bank-holidays.js';
import { type Calendar } from './calendar.js';
import { type Jurisdiction } from './clock.js';

const calendars = new Map<Jurisdiction, Calendar>();

/** The calendar of a jurisdiction: weekends and its bank holidays; each year is looked up in the library once. */
export function calendarFor(jurisdiction: Jurisdiction): Calendar;
export function calendarFor(jurisdiction: Jurisdiction | null): Calendar | null;
export function calendarFor(jurisdiction: Jurisdiction | null): Calendar | null {
  if (jurisdiction === null) return null;
  const known = calendars.get(jurisdiction);
  if (known) return known;
  const years = new Map<number, ReadonlyMap<string, string>>();
  const calendar: Calendar = {
    name: jurisdiction,
    dayOff(day) {
      const { year, dayOfWeek } = Temporal.PlainDate.from(day);
      if (dayOfWeek === 6) return 'Saturday';
      if (dayOfWeek === 7) return 'Sunday';
      const days = years.get(year) ?? bankHolidays(jurisdiction, year);
      years.set(year, days);
      return days.get(day) ?? null;
    },
  };
  calendars.set(jurisdiction, calendar);
  return calendar;
}
