import { type Database } from 'better-sqlite3';

/**
 * In a ledger that several servers recorded on a cluster, and that was copied into a file since, the time of recording may
 * step back by as much as their clocks differed. The file says so; it says nothing of the kind in any other ledger.
 */
const TABLE = 'several_clocks';

/** Notes that times step back, by at most so many milliseconds. Inside the transaction that puts in the first such entry. */
export function noteSeveralClocks(database: Database, skewMs: number): void {
  database.exec(`CREATE TABLE IF NOT EXISTS ${TABLE} (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    skew_ms INTEGER NOT NULL
  ) STRICT`);
  database.prepare<[number]>(`INSERT INTO ${TABLE} VALUES (1, ?) ON CONFLICT DO NOTHING`).run(skewMs);
}

/** How far times may step back in a ledger, in milliseconds; 0 in one that was always written here. */
export function skewOf(database: Database): number {
  const exists = database.prepare('SELECT 1 FROM sqlite_schema WHERE type = ? AND name = ?').get('table', TABLE);
  return exists === undefined ? 0 : (database.prepare<[], number>(`SELECT skew_ms FROM ${TABLE}`).pluck().get() ?? 0);
}
