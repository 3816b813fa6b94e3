import { type Database } from 'better-sqlite3';
import { formatPosition, openLedgerForReading, rowOf } from '#lib/event-store/sqlite/index.js';
import { type LedgerPages } from '../tree/ledger-pages.js';
import { unreadableLedger } from './unreadable-ledger.js';

type Row = readonly [position: number, bytes: Buffer];

/**
 * Pages of a SQLite ledger over a connection of its own, several times as fast as through the port.
 *
 * @param name what sentences call it
 * @throws {StoreUnavailable} when it cannot be opened
 */
export function openSqliteLedgerPages(file: string, name = 'ledger.db'): LedgerPages {
  const database = openLedgerForReading(file);
  try {
    return pagesIn(database, name);
  } catch (error) {
    database.close();
    throw unreadableLedger(error, file);
  }
}

function pagesIn(database: Database, name: string): LedgerPages {
  const page = database
    .prepare<[number, number], Row>('SELECT position, bytes FROM events WHERE position > ? ORDER BY position LIMIT ?')
    .raw();
  const find = database.prepare<[string], number>('SELECT position FROM events WHERE event_id = ?').pluck();
  return {
    name,
    async after(position, limit) {
      const rows = page.all(position === null ? 0 : rowOf(position), limit);
      return {
        length: rows.length,
        bytes: (at) => (rows[at] as Row)[1],
        position: (at) => formatPosition((rows[at] as Row)[0]),
      };
    },
    async find(eventId) {
      const row = find.get(eventId);
      return row === undefined ? null : formatPosition(row);
    },
    close: () => database.close(),
  };
}
