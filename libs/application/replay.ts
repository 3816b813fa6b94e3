import { type EventStore, type LogRange, type RecordedEvent } from '#lib/event-store/index.js';
import { type Rows, type Seen, type View } from '#lib/projections/view.js';

/** What one event changed in a view. */
export interface ReplayStep {
  readonly event: RecordedEvent;
  readonly changes: readonly { readonly key: string; readonly before: object | null; readonly after: object | null }[];
}

/** How a view changed over a stretch of the log, step by step; made from the log itself, without the view's tables. */
export async function* replay(
  store: EventStore,
  view: View,
  { after = null, upTo }: LogRange,
): AsyncGenerator<ReplayStep> {
  const rows = new Map<string, object>();
  const reading: Rows<object> = {
    get: (key) => rows.get(key),
    by: (column, value) =>
      [...rows]
        .filter(([key, row]) => view.columns[column]?.(row, key) === value)
        .map(([key, row]) => ({ key, row }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
  for await (const event of store.readAll(upTo === undefined ? {} : { upTo })) {
    const seen = event as unknown as Seen<{ type: string; data: never }>;
    const changes = [];
    for (const handler of [view.on[event.type], view.on['*']])
      for (const { key, row } of handler?.(seen, reading) ?? []) {
        changes.push({ key, before: rows.get(key) ?? null, after: row });
        if (row === null) rows.delete(key);
        else rows.set(key, row);
      }
    if (changes.length > 0 && (after === null || event.position > after)) yield { event, changes };
  }
}
