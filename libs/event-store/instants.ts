import { type Instant } from './event.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether a text is a day that is in the calendar, `YYYY-MM-DD`. */
export const isCalendarDate = (text: unknown): boolean =>
  typeof text === 'string' && DATE.test(text) && isInstant(`${text}T00:00:00.000Z`);

/** Whether a text is an instant of UTC as the ledger writes it, `YYYY-MM-DDTHH:mm:ss.sssZ`, and a real one. */
export function isInstant(text: unknown): text is Instant {
  if (typeof text !== 'string' || !INSTANT.test(text)) return false;
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
}
