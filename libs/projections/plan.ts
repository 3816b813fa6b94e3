import { type ColumnValue, type View } from './view.js';
import { type RowsWanted } from './reading.js';

/** Columns and the values each may have; a column that may have any is not in it. */
export type Wanted = ReadonlyMap<string, readonly ColumnValue[]>;

/** @throws {TypeError} for a column the view has not */
export function wantedOf(view: View, where: RowsWanted['where'] = {}): Wanted {
  const wanted = new Map<string, readonly ColumnValue[]>();
  for (const [column, value] of Object.entries(where)) {
    if (!(column in view.columns)) throw new TypeError(`The view ${view.name} has no column ${column}.`);
    if (value !== undefined) wanted.set(column, isList(value) ? [...new Set(value)] : [value]);
  }
  return wanted;
}

const isList = (value: ColumnValue | readonly ColumnValue[]): value is readonly ColumnValue[] => Array.isArray(value);

/** The list that answers best: the most columns asked for, then the fewest besides. */
export function bestList<List extends { columns: readonly string[] }>(lists: readonly List[], wanted: Wanted): List {
  const score = ({ columns }: List) => columns.filter((c) => wanted.has(c)).length * 100 - columns.length;
  const best = lists.toSorted((a, b) => score(b) - score(a))[0];
  if (!best) throw new TypeError('A view keeps at least one list.');
  return best;
}
