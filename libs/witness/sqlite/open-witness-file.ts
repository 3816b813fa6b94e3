import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/index.js';

/** "MBwi": marks a witness's memory among SQLite files. */
const APPLICATION_ID = 0x4d427769;

const SCHEMA = `CREATE TABLE IF NOT EXISTS heads (
  origin TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  root BLOB NOT NULL,
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID`;

/**
 * Opens a witness's memory, making it readable by its owner alone when there is none.
 *
 * @throws {StoreUnavailable} when it cannot be used or belongs to another program; it is left as it is then
 */
export function openWitnessFile(file: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    closeSync(openSync(file, 'a', 0o600));
    database = new Database(file, { timeout: 5_000 });
    assertOurs(database);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    claim(database);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof StoreUnavailable) throw error;
    throw new StoreUnavailable(`The witness's memory ${file} cannot be used: ${String(error)}`, { cause: error });
  }
}

/** Looks before touching, in one transaction because another process may be making the file just now. */
function assertOurs(database: Database.Database): void {
  database.transaction(() => {
    const application = database.pragma('application_id', { simple: true });
    const empty = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
    if (application !== APPLICATION_ID && (application !== 0 || !empty))
      throw new StoreUnavailable(
        `The file ${database.name} belongs to another program. Name another directory for the witness.`,
      );
  })();
}

function claim(database: Database.Database): void {
  database
    .transaction(() => {
      // Looked at again under the write lock: another process may have been here first.
      assertOurs(database);
      database.exec(SCHEMA);
      database.pragma(`application_id = ${APPLICATION_ID}`);
    })
    .immediate();
}
