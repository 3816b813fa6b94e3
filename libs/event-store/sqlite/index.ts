import { type Database } from 'better-sqlite3';
import { type LedgerFile, openLedger } from './open-ledger.js';
import { SqliteEventStore, type SqliteEventStoreOptions } from './sqlite-event-store.js';

export { formatPosition, rowOf } from './position.js';
export { skewOf } from './several-clocks.js';
export type { SqliteEventStore, SqliteEventStoreOptions };
export type OpenSqliteEventStore = LedgerFile & SqliteEventStoreOptions;

/**
 * Opens a ledger kept in one SQLite file, making it when there is none. Any number of processes and threads may have it
 * open; each opens its own.
 *
 * @throws {StoreUnavailable} when the file cannot be opened, belongs to another program, or is of a newer version
 */
export function openSqliteEventStore(options: OpenSqliteEventStore): SqliteEventStore {
  return new SqliteEventStore(openLedger(options), options);
}

/**
 * A connection that can only read a ledger's rows, for whoever hashes or verifies them as they are stored.
 *
 * @throws {StoreUnavailable} as `openSqliteEventStore`, and when there is no ledger
 */
export const openLedgerForReading = (file: string): Database => openLedger({ file, readOnly: true });
