/** A value as a reader sees it: unknown is "not stated", lists are spoken, days are British. */
export function words(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'not stated';
  if (Array.isArray(value)) return value.length === 0 ? 'not stated' : value.map(words).join('; ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return isDay(value) ? day(value) : value;
  if (typeof value === 'number') return String(value);
  return JSON.stringify(value);
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A day as 5 Sep 2024. */
export const day = (date: string): string =>
  new Date(`${date}T12:00:00.000Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** An instant as London reads the clock: 5 Sept 2024, 14:03:09. */
export const moment = (instant: string): string =>
  new Date(instant).toLocaleString('en-GB', {
    timeZone: 'Europe/London',
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
