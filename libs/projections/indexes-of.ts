import { type View } from './view.js';

/** The column combinations a view keeps in order, and the columns it looks up by value. */
export interface Indexes {
  readonly lists: readonly (readonly string[])[];
  readonly lookups: readonly string[];
}

/** What a view keeps indexes for. @throws {TypeError} for an index over a column the view has not */
export function indexesOf(view: View): Indexes {
  const columns = Object.keys(view.columns);
  const lists = view.lists?.length ? view.lists : [[], ...columns.map((column) => [column])];
  const listed = lists.flat();
  const lookups = view.lookups ?? columns.filter((column) => !listed.includes(column));
  const unknown = [...listed, ...lookups].find((column) => !columns.includes(column));
  if (unknown !== undefined) throw new TypeError(`The view ${view.name} has no column ${unknown} to look rows up by.`);
  return { lists, lookups };
}

/** The same for the same indexes. */
export const shapeOf = (view: View): string => JSON.stringify(indexesOf(view));
