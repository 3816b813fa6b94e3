import { dayOf, endOfDay, startOfDay } from '../london.js';
import { type Told, whenOf } from './told.js';

/** A time in a seat or a post: from its first day to its last, as stated, or from and to the moments of the telling. */
export interface Held {
  readonly begun: Told;
  readonly from: string | null;
  readonly until: string | null;
  readonly ended: Told | null;
}

const startOf = (when: string): number => (when.length === 10 ? startOfDay(when) : Date.parse(when));
/** The first millisecond after: a day lasts to its end, and what ended at a time is over at that time. */
const overAt = (when: string): number => (when.length === 10 ? endOfDay(when) + 1 : Date.parse(when));

/** A term whose end was told: the last day stated then; or else when that was told, unless a fixed term had run out before. */
export function ended(held: Held, by: Told, lastDay: string | null): Held {
  const told = whenOf(by);
  const ranOut = held.until !== null && overAt(held.until) <= startOf(told);
  return { ...held, until: lastDay ?? (ranOut ? held.until : null), ended: by };
}

/** Whether a term had begun by the end of a day or by an instant. */
export const hadBegun = ({ from, begun }: Held, on: string): boolean =>
  startOf(from ?? whenOf(begun)) <= (on.length === 10 ? endOfDay(on) : Date.parse(on));

/** Whether a term ran on a day or at an instant; on the day it was given up at some time of the day it no longer did. */
export function ran(held: Held, on: string): boolean {
  if (!hadBegun(held, on)) return false;
  const last = held.until ?? (held.ended && whenOf(held.ended));
  return last === null || (on.length === 10 ? endOfDay(on) : Date.parse(on)) < overAt(last);
}

/** The moment the day after a last day begins; or the very moment something ended. */
export const afterwards = (last: string): string => (last.length === 10 ? dayOf(endOfDay(last) + 1) : last);
