import { positionText } from '#lib/event-store/position-text.js';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const NOT_STATED = 'not stated';

/** A date as people write it, `14 June 2024`; anything else as it came. */
const day = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? DAY.format(new Date(`${text}T00:00:00Z`)) : text;

/** Unknown reads "not stated". */
const stated = (text: string | null | undefined): string =>
  text === null || text === undefined || text === '' ? NOT_STATED : text;

const listed = (names: readonly string[]): string => (names.length === 0 ? NOT_STATED : names.join('; '));

interface Due {
  readonly due: string | null;
  readonly dueText: string | null;
}
interface When {
  readonly date: string | null;
  readonly startTime?: string | null;
  readonly whenText: string | null;
}

/** How values are put in words on a page. */
export const filters: Readonly<Record<string, (...values: never[]) => string>> = {
  day,
  stated,
  listed,
  dayOrNotStated: (text: string | null) => (text === null ? `date ${NOT_STATED}` : day(text)),
  due: ({ due, dueText }: Due) => (due === null ? stated(dueText) : day(due)),
  when: ({ date, startTime, whenText }: When) =>
    date === null ? stated(whenText) : `${day(date)}${startTime ? `, ${startTime}` : ''}`,
  /** A moment of the minute book: a day's end, an instant, or a position. */
  moment: (text: string) =>
    /^\d+$/.test(text)
      ? `position ${positionText(text)}`
      : /^\d{4}-\d{2}-\d{2}$/.test(text)
        ? `the end of ${day(text)}`
        : text,
  /** `in-progress` reads "in progress". */
  words: (text: string | null) => (text === null ? '' : text.replaceAll('-', ' ')),
  /** A position without its leading zeros. */
  plainPosition: positionText,
};
