import { type Position } from '#lib/event-store/index.js';
import { placePart, valuePart } from './list-key.js';
import { LATEST } from './ordered-list.js';
import { Recent } from './recent.js';
import { RowHistory, type Version } from './row-history.js';
import { type Tables } from './tables.js';
import { type ColumnValue, type Rows } from './view.js';

/** Most rows kept in memory from one batch to the next. */
const KEPT = 4_000;

interface Held extends Omit<Version, 'from'> {
  /** Where it stands in each list, and its value in each column looked up; null until asked for. */
  standing: Standing | null;
}

interface Standing {
  readonly places: readonly string[];
  readonly lookups: readonly (string | null)[];
}

/** A change with all that the tables need of it. */
interface Proposed {
  readonly key: string;
  readonly before: Held;
  readonly held: Held;
  readonly was: Standing;
  readonly is: Standing;
  /** The row as JSON; null where it ends. */
  readonly doc: string | null;
}

const NULL = valuePart(null);
const NOWHERE: Standing = { places: [], lookups: [] };
const ENDED: Held = { row: null, depth: 0, whole: 0, standing: NOWHERE };

/**
 * The current rows of one generation while events are applied: read once, changed in memory, written together.
 * It is right only as long as the generation stands where it last left it.
 */
export class WorkingSet implements Rows<object> {
  /** Where the rows stand; undefined before the first batch and after a failure. */
  position: Position | null | undefined = undefined;
  private readonly held = new Map<string, Held>();

  private readonly recent;
  private readonly columns;

  constructor(private readonly tables: Tables) {
    this.recent = new Recent(tables);
    this.columns = Object.entries(tables.view.columns);
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

  /**
   * Makes ready what one event changes; of several changes of one row the last counts. All that can fail in the view's
   * own code happens here, before anything is touched, and a handler sees the rows as they stand before the event.
   */
  propose(changes: Iterable<{ key: string; row: object | null }>): Proposed[] {
    const last = new Map<string, object | null>();
    for (const { key, row } of changes) last.set(key, row);
    return Array.from(last, ([key, row]) => this.prepare(key, row));
  }

  /** Makes what was proposed. Only inside a write transaction. */
  apply(proposed: readonly Proposed[], at: Position): void {
    for (const change of proposed) this.make(change, at);
  }

  /** Writes what is not written yet. Only inside the transaction that also moves the checkpoint. */
  flush(position: Position | null): void {
    for (const { list } of this.tables.lists) list.flush();
    this.recent.forget();
    this.trim();
    this.position = position;
  }

  /** Forgets everything, written or not. */
  forget(): void {
    this.held.clear();
    this.recent.forget();
    for (const { list } of this.tables.lists) list.forget();
    this.position = undefined;
  }

  private prepare(key: string, row: object | null): Proposed {
    const before = this.find(key);
    before.standing ??= before.row ? this.standingOf(key, before.row) : NOWHERE;
    const { doc, ...version } = RowHistory.next(before, row);
    const is = row ? this.standingOf(key, row) : NOWHERE;
    return { key, was: before.standing, is, before, held: { ...freeze(version), standing: is }, doc };
  }

  private make({ key, was, is, before, held, doc }: Proposed, at: Position): void {
    if (!before.row && !held.row) return;
    this.tables.rows.write(key, at, doc);
    this.tables.lists.forEach(({ list }, index) => {
      const [old, now] = [was.places[index], is.places[index]];
      if (old === now) return;
      if (old !== undefined) list.close(old, at);
      if (now !== undefined) list.open(now, at);
    });
    this.tables.lookups.forEach(({ lookup }, index) => {
      const value = is.lookups[index] ?? null;
      if (value !== null && was.lookups[index] !== value) lookup.write(value, key);
    });
    this.held.delete(key);
    this.held.set(key, held);
    if (held.row) this.recent.add(key, held.row);
  }

  private find(key: string): Held {
    const known = this.held.get(key);
    if (known) return known;
    const version = this.tables.rows.at(key, LATEST);
    const held: Held = version?.row ? { ...freeze(version), standing: null } : ENDED;
    this.held.set(key, held);
    return held;
  }

  private standingOf(key: string, row: object): Standing {
    const { view, lists, lookups } = this.tables;
    const place = placePart({ sort: view.sort(row, key), key });
    const parts = new Map<string, string>();
    for (const [column, of] of this.columns) parts.set(column, valuePart(of(row, key)));
    return {
      places: lists.map(
        ({ columns }) => columns.reduce((prefix, column) => prefix + (parts.get(column) ?? ''), '') + place,
      ),
      lookups: lookups.map(({ column }) => (parts.get(column) === NULL ? null : (parts.get(column) ?? null))),
    };
  }

  /** The rows least recently changed go first. */
  private trim(): void {
    for (const key of this.held.keys()) {
      if (this.held.size <= KEPT) return;
      this.held.delete(key);
    }
  }
}

/** A row changed in place would be told as unchanged: rather a fault than a lie. */
function freeze<One extends { readonly row: object | null }>(version: One): One {
  if (version.row === null) return version;
  for (const member of Object.values(version.row)) if (Array.isArray(member)) Object.freeze(member);
  Object.freeze(version.row);
  return version;
}
