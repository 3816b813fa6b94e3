import { type Position } from '#lib/event-store/index.js';
import { listKey, placePart, valuePart } from './list-key.js';
import { LATEST } from './ordered-list.js';
import { Recent } from './recent.js';
import { type Tables } from './tables.js';
import { type ColumnValue, type Rows } from './view.js';

/** Most rows kept in memory from one batch to the next. */
const KEPT = 20_000;

interface Held {
  readonly row: object | null;
  /** Its places in the lists; null until asked for. */
  places: readonly string[] | null;
}

const ENDED: Held = { row: null, places: [] };

/**
 * The current rows of one generation while events are applied: read once, changed in memory, written together.
 * It is right only as long as the generation stands where it last left it.
 */
export class WorkingSet implements Rows<object> {
  /** Where the rows stand; undefined before the first batch and after a failure. */
  position: Position | null | undefined = undefined;
  private readonly held = new Map<string, Held>();
  private versions: { key: string; from: Position; doc: string | null }[] = [];

  private readonly recent;

  constructor(private readonly tables: Tables) {
    this.recent = new Recent(tables);
  }

  get(key: string): object | undefined {
    return this.find(key).row ?? undefined;
  }

  by(column: string, value: ColumnValue): readonly { key: string; row: object }[] {
    const of = this.tables.view.columns[column];
    if (!of) throw new TypeError(`The view ${this.tables.view.name} has no column ${column}.`);
    const keys = this.recent.keys(column, value);
    const rows: { key: string; row: object }[] = [];
    for (const key of keys) {
      const row = this.get(key);
      if (row && of(row, key) === value) rows.push({ key, row });
    }
    return rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** What one event made of rows; of several changes of one row the last counts. */
  apply(changes: Iterable<{ key: string; row: object | null }>, at: Position): void {
    // All of them before any is made: a handler sees the rows as they stand before the event.
    const last = new Map<string, object | null>();
    for (const { key, row } of changes) last.set(key, row);
    const ready = [...last].map(([key, row]) => this.prepare(key, row));
    for (const change of ready) this.make(change, at);
  }

  /** Writes what changed. Only inside the transaction that also moves the checkpoint. */
  flush(position: Position | null): void {
    for (const { key, from, doc } of this.versions) this.tables.rows.write(key, from, doc);
    for (const { list } of this.tables.lists) list.flush();
    this.versions = [];
    this.recent.forget();
    this.trim();
    this.position = position;
  }

  /** Forgets everything, written or not. */
  forget(): void {
    this.held.clear();
    this.recent.forget();
    this.versions = [];
    for (const { list } of this.tables.lists) list.forget();
    this.position = undefined;
  }

  /** All that can fail in the view's own code, before anything is touched. */
  private prepare(key: string, row: object | null) {
    const before = this.find(key);
    const places = before.places ?? (before.row ? this.placesOf(key, before.row) : []);
    const held: Held = row ? { row, places: this.placesOf(key, row) } : ENDED;
    const values = row ? this.tables.lookups.map(({ column }) => this.valueOf(column, row, key)) : [];
    return { key, before, places, held, values, doc: row && JSON.stringify(row) };
  }

  private make({ key, before, places, held, values, doc }: ReturnType<WorkingSet['prepare']>, at: Position): void {
    if (!before.row && !held.row) return;
    this.versions.push({ key, from: at, doc });
    this.tables.lists.forEach(({ list }, index) => {
      const [old, now] = [places[index], held.places?.[index]];
      if (old === now) return;
      if (old !== undefined) list.close(old, at);
      if (now !== undefined) list.open(now, at);
    });
    this.tables.lookups.forEach(({ column, lookup }, index) => {
      const value = values[index] ?? null;
      if (value !== null && !(before.row && this.valueOf(column, before.row, key) === value))
        lookup.write(valuePart(value), key);
    });
    this.held.delete(key);
    this.held.set(key, held);
    if (held.row) this.recent.add(key, held.row);
  }

  private find(key: string): Held {
    const known = this.held.get(key);
    if (known) return known;
    const doc = this.tables.rows.at(key, LATEST)?.doc ?? null;
    const held: Held = doc === null ? ENDED : { row: JSON.parse(doc) as object, places: null };
    this.held.set(key, held);
    return held;
  }

  private placesOf(key: string, row: object): string[] {
    const { view, lists } = this.tables;
    const place = placePart({ sort: view.sort(row, key), key });
    return lists.map(({ columns }) => listKey(view, columns, row, key, place));
  }

  private valueOf(column: string, row: object, key: string): ColumnValue {
    return this.tables.view.columns[column]?.(row, key) ?? null;
  }

  /** The rows least recently changed go first. */
  private trim(): void {
    for (const key of this.held.keys()) {
      if (this.held.size <= KEPT) return;
      this.held.delete(key);
    }
  }
}
