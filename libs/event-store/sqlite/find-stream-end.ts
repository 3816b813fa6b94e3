import { type Database } from 'better-sqlite3';

/** A stream's last revision, or null when there is no stream. */
export function findStreamEnd(database: Database): (stream: string) => number | null {
  const statement = database
    .prepare<[string], number>('SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1')
    .pluck();
  return (stream) => statement.get(stream) ?? null;
}
