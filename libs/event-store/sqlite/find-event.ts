import { type Database } from 'better-sqlite3';

export interface StoredRow {
  readonly position: number;
  /** Canonical text of the event. */
  readonly text: string;
}

/** The event with an id, or undefined when the id was never used. */
export function findEvent(database: Database): (id: string) => StoredRow | undefined {
  const statement = database.prepare<[string], StoredRow>(
    'SELECT position, CAST(bytes AS TEXT) AS text FROM events WHERE event_id = ?',
  );
  return (id) => statement.get(id);
}
