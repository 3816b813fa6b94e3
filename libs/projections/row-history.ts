import { type Database } from 'better-sqlite3';
import { type Position } from '#lib/event-store/index.js';
import { type Delta, deltaOf, deltaText, parseDelta, withDelta } from './row-delta.js';

/** A row as it stands from one event on. */
export interface Version {
  readonly from: Position;
  /** null from where it ended. */
  readonly row: object | null;
  /** How many deltas it is made of, and how long the whole row under them is. */
  readonly depth: number;
  readonly whole: number;
}

interface Stored {
  readonly from: Position;
  readonly doc: string | null;
}

/** Most deltas between two whole rows. */
const DEEPEST = 8;

/**
 * Each row as it stood from one event to the next; the end of a version is the start of the one after it. A version is
 * kept whole, or as what changed since the one before. A row's versions lie side by side in the file, so that reading
 * one with those under it is one look.
 */
export class RowHistory {
  private readonly insert;
  private readonly find;
  private readonly findAll;

  constructor(database: Database, table: string) {
    this.insert = database.prepare<[string, Position, string | null]>(`INSERT INTO "${table}" VALUES (?, ?, ?)`);
    const select = `SELECT from_position AS "from", doc FROM "${table}" WHERE key = ? AND from_position <= ? ORDER BY from_position DESC LIMIT`;
    this.find = database.prepare<[string, Position], Stored>(`${select} 1`);
    this.findAll = database.prepare<[string, Position, number], Stored>(`${select} ?`);
  }

  static create(database: Database, table: string): void {
    database.exec(
      `CREATE TABLE "${table}" (key TEXT NOT NULL, from_position TEXT NOT NULL, doc TEXT, PRIMARY KEY (key, from_position)) STRICT, WITHOUT ROWID`,
    );
  }

  /** The row as JSON, whole or as a delta, whichever is better kept; null where it ends. */
  static next(
    before: Omit<Version, 'from'>,
    row: object | null,
  ): Omit<Version, 'from'> & { readonly doc: string | null } {
    if (row === null) return { row, depth: 0, whole: 0, doc: null };
    if (before.row && before.depth < DEEPEST) {
      const depth = before.depth + 1;
      const doc = deltaText(deltaOf(before.row, row, depth));
      if (doc.length * 2 < before.whole) return { row, depth, whole: before.whole, doc };
    }
    const doc = JSON.stringify(row);
    return { row, depth: 0, whole: doc.length, doc };
  }

  write(key: string, from: Position, doc: string | null): void {
    this.insert.run(key, from, doc);
  }

  /** A row's version at a position; undefined before it came into being. */
  at(key: string, position: Position): Version | undefined {
    const found = this.find.get(key, position);
    if (!found) return undefined;
    const { from, doc } = found;
    if (doc === null) return { from, row: null, depth: 0, whole: 0 };
    const last = parseDelta(doc);
    if (!last) return { from, row: JSON.parse(doc) as object, depth: 0, whole: doc.length };
    const [whole, ...deltas] = this.findAll.all(key, position, last.depth + 1).reverse();
    const text = whole?.doc ?? '{}';
    const made = deltas.map(({ doc: delta }) => parseDelta(delta ?? '')).filter((delta): delta is Delta => !!delta);
    const base = JSON.parse(text) as object;
    return {
      from,
      row: made.reduce(withDelta, base),
      depth: last.depth,
      whole: text.length,
    };
  }
}
