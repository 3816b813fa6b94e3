import { type Database } from 'better-sqlite3';
import { type Position } from '#lib/event-store/index.js';

export interface Version {
  readonly from: Position;
  /** The row as JSON; null from where it ended. */
  readonly doc: string | null;
}

/** Each row as it stood from one event to the next; the end of a version is the start of the one after it. */
export class RowHistory {
  private readonly insert;
  private readonly find;

  constructor(database: Database, table: string) {
    this.insert = database.prepare<[string, Position, string | null]>(`INSERT INTO "${table}" VALUES (?, ?, ?)`);
    this.find = database.prepare<[string, Position], Version>(
      `SELECT from_position AS "from", doc FROM "${table}" WHERE key = ? AND from_position <= ? ORDER BY from_position DESC LIMIT 1`,
    );
  }

  static create(database: Database, table: string): void {
    database.exec(
      `CREATE TABLE "${table}" (key TEXT NOT NULL, from_position TEXT NOT NULL, doc TEXT, UNIQUE (key, from_position)) STRICT`,
    );
  }

  write(key: string, from: Position, doc: string | null): void {
    this.insert.run(key, from, doc);
  }

  /** A row's version at a position. */
  at(key: string, position: Position): Version | undefined {
    return this.find.get(key, position);
  }
}
