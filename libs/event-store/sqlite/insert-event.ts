import { type Database } from 'better-sqlite3';

export interface EventRow {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  /** The canonical bytes, as text: SQLite keeps its UTF-8 as it is. */
  readonly text: string;
}

/** Puts one event at the end of the log and gives its row. Only inside a write transaction, after the checks. */
export function insertEvent(database: Database): (row: EventRow) => number {
  const statement = database.prepare<[string, string, number, string]>(
    'INSERT INTO events (event_id, stream, revision, bytes) VALUES (?, ?, ?, CAST(? AS BLOB))',
  );
  return ({ id, stream, revision, text }) => Number(statement.run(id, stream, revision, text).lastInsertRowid);
}
