import { Temporal } from 'temporal-polyfill';

const LONDON = 'Europe/London';
const starts = new Map<string, number>();

/** When a London day begins, in milliseconds since 1970. */
export function startOfDay(day: string): number {
  const known = starts.get(day) ?? Temporal.PlainDate.from(day).toZonedDateTime(LONDON).epochMilliseconds;
  starts.set(day, known);
  return known;
}

/** A London day so many days later. */
export const daysAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** The London day of an instant. */
export const dayOf = (milliseconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(LONDON).toPlainDate().toString();

/** The last millisecond of a London day. */
export const endOfDay = (day: string): number => startOfDay(daysAfter(day, 1)) - 1;

/** Milliseconds as an instant. */
export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
