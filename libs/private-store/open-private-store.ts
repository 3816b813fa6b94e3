import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { type PrivateStore } from './private-store.js';
import { assertOurs, migrate } from './sqlite/migrate.js';
import { SqliteCheckpointStore } from './sqlite/sqlite-checkpoint-store.js';
import { SqliteTokenRecords } from './sqlite/sqlite-token-records.js';
import { SqliteTokenStore } from './sqlite/sqlite-token-store.js';

/**
 * Opens the private store kept in one SQLite file, making it readable by its owner alone when there is none.
 *
 * @throws {StoreUnavailable} when the file cannot be opened or belongs to another program
 */
export function openPrivateStore({ file, clock = Date.now }: { file: string; clock?: () => number }): PrivateStore {
  const opened: Database.Database[] = [];
  const close = () => opened.forEach((database) => database.close());
  try {
    // Made before SQLite sees it, so that it is never readable by others; its journals take over its mode.
    closeSync(openSync(file, 'a', 0o600));
    // A checkpoint lost with the power is told again and changes nothing; a revoked token must stay revoked.
    for (const synchronous of ['FULL', 'NORMAL']) {
      const database = new Database(file, { timeout: 5_000 });
      opened.push(database);
      prepare(database, synchronous);
    }
    const [tokens, checkpoints] = opened as [Database.Database, Database.Database];
    return {
      tokens: new SqliteTokenStore(tokens, clock),
      tokenRecords: new SqliteTokenRecords(tokens),
      checkpoints: new SqliteCheckpointStore(checkpoints),
      close: async () => close(),
    };
  } catch (error) {
    close();
    if (error instanceof StoreUnavailable) throw error;
    throw new StoreUnavailable(`The private store ${file} cannot be opened: ${String(error)}`, { cause: error });
  }
}

/** Looks whose it is before anything is written. */
function prepare(database: Database.Database, synchronous: string): void {
  assertOurs(database);
  for (const pragma of ['journal_mode = WAL', `synchronous = ${synchronous}`, 'secure_delete = ON'])
    database.pragma(pragma);
  migrate(database);
}
