import { type RowAt } from '../reading.js';
import { type Rows, type Seen, type View } from '../view.js';

/** A view's rows by key after these events, each with the position of the event that last changed it. */
export function foldRows<Row extends object>(
  view: View<Row>,
  events: readonly Seen<{ type: string; data: never }>[],
): Map<string, RowAt<Row>> {
  const rows = new Map<string, RowAt<Row>>();
  const current: Rows<Row> = {
    get: (key) => rows.get(key)?.row,
    by: (column, value) => [...rows.values()].filter(({ row, key }) => view.columns[column]?.(row, key) === value),
  };
  for (const event of events)
    for (const handler of [view.on[event.type], view.on['*']])
      for (const { key, row } of [...(handler?.(event, current) ?? [])])
        if (row === null) rows.delete(key);
        else rows.set(key, { key, row, position: event.position, sort: view.sort(row, key) });
  return rows;
}

/** A view's rows by key after these events. */
export function foldView<Row extends object>(
  view: View<Row>,
  events: readonly Seen<{ type: string; data: never }>[],
): Map<string, Row> {
  return new Map([...foldRows(view, events)].map(([key, { row }]) => [key, row]));
}
