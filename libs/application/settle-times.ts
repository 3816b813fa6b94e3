import { endOfLondonDay, londonDate } from '#lib/domain/london-time.js';
import { isCalendarDate, isInstant } from '#lib/domain/validation/is-date-or-instant.js';
import { refuseField } from '#lib/domain/refusal.js';
import { type EventStore, type Position } from '#lib/event-store/index.js';
import { positionText } from '#lib/event-store/position-text.js';
import { type ListQuery } from '#lib/querying/list-query.js';
import { type AnswerContext } from '#lib/querying/query-case.js';
import { decodeCursor } from './cursor.js';
import { InvalidQuery } from './faults.js';
import { type Ledger } from './ledger.js';

/** Both times of a query, settled. */
export interface Settled {
  /** The position to read at; null is the empty log, undefined is now. */
  readonly at: Position | null | undefined;
  readonly context: AnswerContext;
  /** Where the page starts. */
  readonly after: { readonly sort: string; readonly key: string } | undefined;
}

/**
 * Settles what a query reads: its position from `asAt` or, on later pages, from the cursor; and its day.
 *
 * @throws {InvalidQuery} for a cursor that is none or a time that is not in the calendar
 * @throws {Refusal} for a position beyond the end of the log
 */
export async function settleTimes(
  { store, clock }: Pick<Ledger, 'store' | 'clock'>,
  query: ListQuery,
): Promise<Settled> {
  const effectiveOn = query.effectiveOn ?? null;
  const cursor = cursorOf(store, query);
  if (cursor) return { at: cursor.position, context: { today: cursor.today, effectiveOn }, after: cursor };
  const { at, day } = await settleAsAt(store, query.asAt);
  const today = effectiveOn === null ? (day ?? londonDate(new Date(clock()).toISOString())) : dayOf(effectiveOn);
  return { at, context: { today, effectiveOn }, after: undefined };
}

function cursorOf(store: EventStore, query: ListQuery) {
  if (query.after === undefined) return null;
  const cursor = decodeCursor(query.after);
  if (!cursor || store.parsePosition(cursor.position) === null)
    throw new InvalidQuery([{ field: 'after', sentence: 'This is no cursor. Give the `next` of the page before.' }]);
  return cursor;
}

const dayOf = (time: string): string => (time.length === 10 ? time : londonDate(time));

async function settleAsAt(
  store: EventStore,
  asAt: string | undefined,
): Promise<{ at: Position | null | undefined; day: string | null }> {
  if (asAt === undefined) return { at: undefined, day: null };
  if (/^\d+$/.test(asAt)) return settlePosition(store, asAt);
  const instant = asAt.length === 10 ? asAt : milliseconds(asAt);
  if (!isCalendarDate(instant) && !isInstant(instant))
    throw new InvalidQuery([{ field: 'asAt', sentence: `There is no such day or time as ${asAt}.` }]);
  const until = instant.length === 10 ? endOfLondonDay(instant) : instant;
  return { at: await store.positionAt(until), day: dayOf(instant) };
}

/** `…:05Z` and `…:05.1Z` as the ledger writes instants, with three decimals. */
const milliseconds = (instant: string): string =>
  instant.replace(/(?:\.(\d{1,3}))?Z$/, (_, digits: string | undefined) => `.${(digits ?? '').padEnd(3, '0')}Z`);

async function settlePosition(store: EventStore, asAt: string): Promise<{ at: Position; day: string | null }> {
  const at = store.parsePosition(asAt);
  const head = await store.head();
  if (at === null || head === null || at > head)
    refuseField(
      'asAt',
      'position-beyond-head',
      head === null
        ? 'The minute book is empty.'
        : `The log ends at position ${positionText(head)}; there is no position ${asAt} yet.`,
    );
  for await (const event of store.readAll({ upTo: at, direction: 'backwards', limit: 1 }))
    return { at, day: londonDate(event.recordedAt) };
  return { at, day: null };
}
