import { type Instant } from './event.js';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a day that is in the calendar, `YYYY-MM-DD`. */
export function isCalendarDate(text: unknown): boolean {
  const match = typeof text === 'string' ? DATE.exec(text) : null;
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0));
}

/** Whether a text is an instant of UTC as the ledger writes it, `YYYY-MM-DDTHH:mm:ss.sssZ`, and a real one. */
export const isInstant = (text: unknown): text is Instant =>
  typeof text === 'string' && isCalendarDate(text.slice(0, 10)) && TIME.test(text.slice(10));
