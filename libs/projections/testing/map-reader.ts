import { type RowAt, type RowsWanted, type ViewReader } from '../reading.js';
import { type ColumnValue, type Seen, type View } from '../view.js';
import { foldRows } from './fold-view.js';

/** All views over these events in memory, each folded when it is first read: what SQL does, without SQL. */
export function mapReader(events: readonly Seen<{ type: string; data: never }>[]): ViewReader {
  const folded = new Map<string, Map<string, RowAt<object>>>();
  const rowsOf = <Row extends object>(view: View<Row>): Map<string, RowAt<Row>> => {
    const rows = (folded.get(view.name) as Map<string, RowAt<Row>> | undefined) ?? foldRows(view, events);
    folded.set(view.name, rows);
    return rows;
  };
  return {
    position: events.at(-1)?.position ?? null,
    row: (view, key) => rowsOf(view).get(key),
    rows: <Row extends object>(view: View<Row>, { where = {}, after, direction = 'forwards' }: RowsWanted = {}) => {
      const order = direction === 'forwards' ? 1 : -1;
      return [...rowsOf(view).values()]
        .filter(({ row, key }) =>
          Object.entries(where).every(([name, wanted]) => matches(view, row, key, name, wanted)),
        )
        .filter((place) => after === undefined || byPlace(place, after) * order > 0)
        .sort((a, b) => byPlace(a, b) * order);
    },
  };
}

type Wanted = NonNullable<RowsWanted['where']>[string];

function matches<Row extends object>(view: View<Row>, row: Row, key: string, name: string, wanted: Wanted): boolean {
  if (wanted === undefined) return true;
  const column = view.columns[name];
  if (!column) throw new Error(`${view.name} has no column ${name}.`);
  const values: readonly ColumnValue[] = Array.isArray(wanted) ? wanted : [wanted as ColumnValue];
  return values.includes(column(row, key));
}

function byPlace(a: { sort: string; key: string }, b: { sort: string; key: string }): number {
  if (a.sort !== b.sort) return a.sort < b.sort ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
