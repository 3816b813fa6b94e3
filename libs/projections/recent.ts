import { candidates, selectPlaces } from './select-places.js';
import { LATEST } from './ordered-list.js';
import { type Tables } from './tables.js';
import { type ColumnValue } from './view.js';

/**
 * Finds rows by a column while events are applied: what the tables say, asked once for each value,
 * and what changed since, indexed for the columns that are asked about.
 */
export class Recent {
  private readonly stored = new Map<string, Map<ColumnValue, readonly string[]>>();
  private readonly changed = new Map<string, object>();
  private readonly byColumn = new Map<string, Map<ColumnValue, Set<string>>>();

  constructor(private readonly tables: Tables) {}

  /** Every row that may have the value now, and perhaps others. */
  keys(column: string, value: ColumnValue): Set<string> {
    return new Set([...this.storedKeys(column, value), ...(this.indexOf(column).get(value) ?? [])]);
  }

  add(key: string, row: object): void {
    this.changed.set(key, row);
    for (const [column, index] of this.byColumn) this.put(index, column, key, row);
  }

  /** Once everything is written, or thrown away. */
  forget(): void {
    this.stored.clear();
    this.changed.clear();
    this.byColumn.clear();
  }

  private storedKeys(column: string, value: ColumnValue): readonly string[] {
    const ofColumn = this.stored.get(column) ?? new Map<ColumnValue, readonly string[]>();
    this.stored.set(column, ofColumn);
    const keys = ofColumn.get(value) ?? this.read(column, value);
    ofColumn.set(value, keys);
    return keys;
  }

  private read(column: string, value: ColumnValue): string[] {
    const wanted = new Map([[column, [value]]]);
    const keys = candidates(this.tables, wanted);
    return keys ?? Array.from(selectPlaces(this.tables, wanted, LATEST, { direction: 'forwards' }), ({ key }) => key);
  }

  private indexOf(column: string): Map<ColumnValue, Set<string>> {
    const known = this.byColumn.get(column);
    if (known) return known;
    const index = new Map<ColumnValue, Set<string>>();
    for (const [key, row] of this.changed) this.put(index, column, key, row);
    this.byColumn.set(column, index);
    return index;
  }

  private put(index: Map<ColumnValue, Set<string>>, column: string, key: string, row: object): void {
    const value = this.tables.view.columns[column]?.(row, key) ?? null;
    const keys = index.get(value);
    if (keys) keys.add(key);
    else index.set(value, new Set([key]));
  }
}
