import { type Database } from 'better-sqlite3';
import { type Direction } from '../event-store.js';

export interface StreamRow {
  readonly position: number;
  readonly revision: number;
  readonly text: string;
}

/** Rows of a stream from revision `low` to `high`, both inclusive, in a direction. */
export function readStreamPage(database: Database) {
  const statement = (order: 'ASC' | 'DESC') =>
    database.prepare<[string, number, number, number], StreamRow>(
      `SELECT position, revision, CAST(bytes AS TEXT) AS text FROM events
       WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision ${order} LIMIT ?`,
    );
  const statements = { forwards: statement('ASC'), backwards: statement('DESC') };
  return (stream: string, low: number, high: number, direction: Direction, size: number): StreamRow[] =>
    statements[direction].all(stream, low, high, size);
}
