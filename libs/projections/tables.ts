import { type Database } from 'better-sqlite3';
import { indexesOf } from './indexes-of.js';
import { OrderedList } from './ordered-list.js';
import { RowHistory } from './row-history.js';
import { ValueLookup } from './value-lookup.js';
import { type View } from './view.js';

/** The tables of one generation of a view, which nobody else writes to. */
export interface Tables {
  readonly view: View;
  readonly rows: RowHistory;
  readonly lists: readonly { readonly columns: readonly string[]; readonly list: OrderedList }[];
  readonly lookups: readonly { readonly column: string; readonly lookup: ValueLookup }[];
}

/** What a view's tables of one version and generation are called. */
export const tableName = (view: { name: string; version: number }, generation: number): string =>
  `${view.name.replaceAll('"', '')}_v${view.version}_g${generation}`;

export function openTables(database: Database, view: View, generation: number): Tables {
  const name = tableName(view, generation);
  const { lists, lookups } = indexesOf(view);
  return {
    view,
    rows: new RowHistory(database, name),
    lists: lists.map((columns, index) => ({ columns, list: new OrderedList(database, `${name}_list${index}`) })),
    lookups: lookups.map((column, index) => ({
      column,
      lookup: new ValueLookup(database, `${name}_lookup${index}`),
    })),
  };
}

export function createTables(database: Database, view: View, generation: number): void {
  const name = tableName(view, generation);
  const { lists, lookups } = indexesOf(view);
  RowHistory.create(database, name);
  lists.forEach((_, index) => OrderedList.create(database, `${name}_list${index}`));
  lookups.forEach((_, index) => ValueLookup.create(database, `${name}_lookup${index}`));
}

/** Drops whatever tables a generation has, whichever version of the program made them. */
export function dropTables(database: Database, view: { name: string; version: number }, generation: number): void {
  const name = tableName(view, generation);
  const tables = database
    .prepare<[{ name: string }], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND (name = :name OR substr(name, 1, length(:name) + 1) = :name || '_')",
    )
    .pluck()
    .all({ name });
  for (const table of tables) database.exec(`DROP TABLE "${table}"`);
}
