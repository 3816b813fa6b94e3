import { type LedgerFile, openLedger } from './open-ledger.js';
import { SqliteEventStore, type SqliteEventStoreOptions } from './sqlite-event-store.js';

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
