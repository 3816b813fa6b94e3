import { type Database } from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/index.js';

/** "MBpr": marks a private store among SQLite files. */
const APPLICATION_ID = 0x4d427072;

/** One script a version; a script once released is never changed. */
const MIGRATIONS = [
  `CREATE TABLE tokens (
     id TEXT PRIMARY KEY,
     name TEXT NOT NULL,
     role TEXT NOT NULL,
     sha256 BLOB NOT NULL UNIQUE,
     created_at TEXT NOT NULL,
     last_used_at TEXT,
     revoked_at TEXT
   ) STRICT;
   CREATE TABLE reactor_checkpoints (
     reactor TEXT PRIMARY KEY,
     position TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;`,
];

/**
 * Brings a private store to today's schema. Two processes may do this at once.
 *
 * @throws {StoreUnavailable} another program's file, or one of a newer version
 */
export function migrate(database: Database): void {
  database
    .transaction(() => {
      // Looked at again under the write lock: another process may have been here first.
      const version = assertOurs(database);
      for (const script of MIGRATIONS.slice(version)) database.exec(script);
      database.pragma(`user_version = ${MIGRATIONS.length}`);
      database.pragma(`application_id = ${APPLICATION_ID}`);
    })
    .immediate();
}

/**
 * Looks before anything is touched, in one transaction because another process may be making the file just now.
 *
 * @returns the version of its schema
 * @throws {StoreUnavailable} another program's file, or one of a newer version
 */
export function assertOurs(database: Database): number {
  return database.transaction(() => {
    const version = database.pragma('user_version', { simple: true }) as number;
    const empty = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
    const application = database.pragma('application_id', { simple: true });
    if (application !== APPLICATION_ID && (application !== 0 || version !== 0 || !empty))
      throw new StoreUnavailable(`The file ${database.name} belongs to another program.`);
    if (version > MIGRATIONS.length)
      throw new StoreUnavailable(`The file ${database.name} was written by a newer version of this program.`);
    return version;
  })();
}

/** Whether a file says it is a private store. */
export const isPrivateStore = (database: Database): boolean =>
  database.pragma('application_id', { simple: true }) === APPLICATION_ID;
