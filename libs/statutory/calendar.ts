import { Temporal } from 'temporal-polyfill';

/** Which days do not count, and why. A value: the same day always gets the same answer. */
export interface Calendar {
  /** What it is called, e.g. `England`. */
  readonly name: string;
  /** Why a day `YYYY-MM-DD` does not count, e.g. `Sunday` or `Good Friday`; null when it counts. */
  dayOff(day: string): string | null;
}

/** The calendar of periods that count every day. */
export const EVERY_DAY: Calendar = { name: 'every day', dayOff: () => null };

/** The day some days after a day. */
export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** The day some months after a day; the last of the month where there is no such day. */
export const addMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

/** Whether a day counts: in a jurisdiction's calendar, neither Saturday, Sunday nor a bank holiday. */
export const isWorkingDay = (day: string, calendar: Calendar): boolean => calendar.dayOff(day) === null;

/**
 * How many clear days lie between a notice and a meeting: the day of the notice, the day of the meeting, weekends and
 * bank holidays do not count. Counts no further than `atMost`.
 */
export function clearDaysBetween(notice: string, meeting: string, calendar: Calendar, atMost = Infinity): number {
  if (notice >= meeting) return 0;
  let clear = 0;
  for (let day = addDays(notice, 1); day < meeting && clear < atMost; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) clear += 1;
  return clear;
}

/** The n-th working day after a day, which itself does not count; with n = 0 the day itself. */
export function addWorkingDays(from: string, n: number, calendar: Calendar): string {
  let day = from;
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}
