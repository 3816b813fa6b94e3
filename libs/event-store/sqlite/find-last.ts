import { type Database } from 'better-sqlite3';
import { type StoredRow } from './find-event.js';

/** The last event at or before a row; undefined when there is none. */
export function findLast(database: Database): (row?: number) => StoredRow | undefined {
  const statement = database.prepare<[number], StoredRow>(
    'SELECT position, CAST(bytes AS TEXT) AS text FROM events WHERE position <= ? ORDER BY position DESC LIMIT 1',
  );
  return (row = Number.MAX_SAFE_INTEGER) => statement.get(row);
}

/** The row of the last event of the log; 0 for an empty log. */
export function findHead(database: Database): () => number {
  const statement = database.prepare<[], number | null>('SELECT max(position) FROM events').pluck();
  return () => statement.get() ?? 0;
}
