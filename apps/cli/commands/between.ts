import { endOfLondonDay } from '#lib/domain/london-time.js';
import { isCalendarDate } from '#lib/domain/validation/is-date-or-instant.js';
import { refuseField } from '#lib/domain/refusal.js';
import { type EventStore, type LogRange, type Position } from '#lib/event-store/index.js';

/** A stretch of the log from two times, each a day (from its beginning, to its end), an instant or a position; inclusive. */
export async function between(
  store: EventStore,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<LogRange & { empty: boolean }> {
  const after = from === undefined ? null : await lastBefore(store, from);
  if (to === undefined) return { after, empty: false };
  const upTo = await lastAt(store, to);
  return upTo === null ? { after, empty: true } : { after, upTo, empty: false };
}

async function lastBefore(store: EventStore, from: string): Promise<Position | null> {
  if (!/^\d+$/.test(from)) {
    const start = isCalendarDate(from) ? Date.parse(endOfLondonDay(dayBefore(from))) + 1 : instantOf('from', from);
    return store.positionAt(new Date(start - 1).toISOString());
  }
  const position = positionOf(store, 'from', from);
  for await (const event of store.readAll({ upTo: position, direction: 'backwards', limit: 2 }))
    if (event.position < position) return event.position;
  return null;
}

async function lastAt(store: EventStore, to: string): Promise<Position | null> {
  if (/^\d+$/.test(to)) return positionOf(store, 'to', to);
  return store.positionAt(isCalendarDate(to) ? endOfLondonDay(to) : new Date(instantOf('to', to)).toISOString());
}

const positionOf = (store: EventStore, field: string, text: string): Position =>
  store.parsePosition(text) ?? refuseField(field, 'not-a-position', `There can be no position ${text}.`);

function instantOf(field: string, text: string): number {
  const instant = /^\d{4}-\d{2}-\d{2}T.*Z$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(instant))
    refuseField(
      field,
      'not-a-time',
      `${JSON.stringify(text)} is no time. Write a date (2024-09-05), an instant in UTC (2024-09-05T09:00:00Z) or a position.`,
    );
  return instant;
}

const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) - 86_400_000).toISOString().slice(0, 10);
