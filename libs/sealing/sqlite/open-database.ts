import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { type DatabaseForm } from './schema.js';

/**
 * Opens one of the vault's files, making it readable by its owner alone when there is none, and brings it to today's schema.
 *
 * @throws {StoreUnavailable} another program's file, or one of a newer version
 */
export function openDatabase(file: string, form: DatabaseForm): Database.Database {
  // Made before SQLite sees it, so that it is never readable by others; its journals take over its mode.
  if (!file.startsWith(':')) closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file, { timeout: 5_000 });
  try {
    assertOurs(database, form);
    if (database.pragma('journal_mode = WAL', { simple: true }) !== 'wal' && !database.memory)
      throw new StoreUnavailable(`The file ${file} cannot keep a write-ahead log here. Keep it on a local disk.`);
    // What was answered is on disk, and what was deleted is overwritten.
    for (const pragma of ['synchronous = FULL', 'secure_delete = ON', 'temp_store = MEMORY']) database.pragma(pragma);
    migrate(database, form);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens one of the vault's files as it lies there, to read it alone.
 *
 * @throws {StoreUnavailable} another program's file, or one of another version
 */
export function openDatabaseForReading(file: string, form: DatabaseForm): Database.Database {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    if (assertOurs(database, form) === form.migrations.length) return database;
    throw new StoreUnavailable(
      `The file ${file} was written by an older version of this program. Start the server or run any command once: it is brought up to date then.`,
    );
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Two processes may do this at once. */
function migrate(database: Database.Database, form: DatabaseForm): void {
  database
    .transaction(() => {
      // Looked at again under the write lock: another process may have been here first.
      const version = assertOurs(database, form);
      if (version === form.migrations.length) return;
      for (const script of form.migrations.slice(version)) database.exec(script);
      database.pragma(`user_version = ${form.migrations.length}`);
      database.pragma(`application_id = ${form.applicationId}`);
    })
    .immediate();
}

/** Looks before touching, in one transaction because another process may be making the file just now. */
function assertOurs(database: Database.Database, { applicationId, migrations }: DatabaseForm): number {
  return database.transaction(() => {
    const application = database.pragma('application_id', { simple: true });
    const version = database.pragma('user_version', { simple: true }) as number;
    const empty = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
    if (application !== applicationId && (application !== 0 || version !== 0 || !empty))
      throw new StoreUnavailable(`The file ${database.name} belongs to another program. Name another folder.`);
    if (version > migrations.length)
      throw new StoreUnavailable(
        `The file ${database.name} was written by a newer version of this program. Upgrade it.`,
      );
    return version;
  })();
}
