import { type Database } from 'better-sqlite3';
import { type Direction } from '../event-store.js';

export interface LogRow<Entry> {
  readonly position: number;
  readonly entry: Entry;
}

/** Rows of the log after `low` (exclusive) up to `high` (inclusive), in a direction; entries as text or as bytes. */
export function readLogPage<Entry extends string | Uint8Array>(
  database: Database,
  column: 'CAST(bytes AS TEXT)' | 'bytes',
) {
  const statement = (order: 'ASC' | 'DESC') =>
    database.prepare<[number, number, number], LogRow<Entry>>(
      `SELECT position, ${column} AS entry FROM events WHERE position > ? AND position <= ? ORDER BY position ${order} LIMIT ?`,
    );
  const statements = { forwards: statement('ASC'), backwards: statement('DESC') };
  return (low: number, high: number, direction: Direction, size: number): LogRow<Entry>[] =>
    statements[direction].all(low, high, size);
}
