import { type RowAt, type RowsWanted, type ViewReader } from '../reading.js';
import { type View } from '../view.js';
import { foldView, toldInOrder, type Told } from './fold-view.js';

/** Views over these events, held in memory, read as the real reader reads them. */
export function readerOver(events: readonly Told[]): ViewReader {
  const folded = new Map<string, Map<string, RowAt<object>>>();
  const rowsOf = (view: View) => {
    const known = folded.get(view.name) ?? rowsAt(view, events);
    folded.set(view.name, known);
    return known;
  };
  return {
    position: toldInOrder(events).at(-1)?.position ?? null,
    row: <Row extends object>(view: View<Row>, key: string) =>
      rowsOf(view as unknown as View).get(key) as RowAt<Row> | undefined,
    rows: <Row extends object>(view: View<Row>, wanted: RowsWanted = {}) =>
      select([...rowsOf(view as unknown as View).values()] as RowAt<Row>[], view, wanted),
  };
}

/** Each row with the position of the event that last changed it. */
function rowsAt(view: View, events: readonly Told[]): Map<string, RowAt<object>> {
  const rows = new Map<string, RowAt<object>>();
  toldInOrder(events).forEach((event, index) => {
    for (const [key, row] of foldView(view, events.slice(0, index + 1)))
      if (JSON.stringify(rows.get(key)?.row) !== JSON.stringify(row))
        rows.set(key, { key, row, position: event.position, sort: view.sort(row, key) });
  });
  return rows;
}

function select<Row extends object>(rows: readonly RowAt<Row>[], view: View<Row>, wanted: RowsWanted): RowAt<Row>[] {
  const backwards = wanted.direction === 'backwards';
  const place = ({ sort, key }: { sort: string; key: string }) => `${sort}\u0000${key}`;
  const after = wanted.after && place(wanted.after);
  return rows
    .filter(({ row, key }) =>
      Object.entries(wanted.where ?? {}).every(([column, value]) => {
        const values = Array.isArray(value) ? (value as unknown[]) : [value];
        return value === undefined || values.includes(view.columns[column]?.(row, key));
      }),
    )
    .filter((row) => after === undefined || (backwards ? place(row) < after : place(row) > after))
    .sort((a, b) => (place(a) < place(b) ? -1 : 1) * (backwards ? -1 : 1));
}
