import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { bringToToday } from './bring-to-today.js';
import { unavailable } from './failures.js';
import { type FileForm } from './file-form.js';
import { versionOf } from './whose.js';
import { keepWriteAheadLog } from './write-ahead-log.js';

export interface OpenFile {
  /** How long to wait for another process's lock, in milliseconds. Default 5,000. */
  readonly lockTimeoutMs?: number;
  /** Readable by nobody else: a new file is made so before SQLite sees it, and its journals take over its mode. */
  readonly ownerOnly?: boolean;
  /** Set before there is anything in the file: `page_size = 8192`. */
  readonly whenNew?: readonly string[];
  /** Set on the connection: `synchronous = FULL`. */
  readonly pragmas: readonly string[];
}

/**
 * Opens one of the program's own SQLite files, made when there is none, with a write-ahead log and its tables brought to
 * today's. Any number of processes may do this at the same moment. `:memory:` is a file that nobody keeps.
 *
 * @throws {StoreUnavailable} it cannot be opened or written, is another program's, or of a newer version; another program's
 *   file is left as it is, to the byte
 */
export function openFile(
  file: string,
  form: FileForm,
  { lockTimeoutMs = 5_000, ownerOnly = false, whenNew = [], pragmas }: OpenFile,
): Database.Database {
  return opening(file, form, { timeout: lockTimeoutMs, ownerOnly }, (database) => {
    // Look before touching: another program's file keeps its journal mode.
    versionOf(database, form);
    for (const pragma of whenNew) database.pragma(pragma);
    keepWriteAheadLog(database, form.called, lockTimeoutMs);
    for (const pragma of pragmas) database.pragma(pragma);
    bringToToday(database, form);
  });
}

/**
 * Opens one of the program's own SQLite files as it lies there, to read it alone; nothing is made or changed.
 *
 * @throws {StoreUnavailable} there is none, it cannot be read, is another program's or of another version
 */
export const openFileForReading = (
  file: string,
  form: FileForm,
  { lockTimeoutMs = 5_000, pragmas }: Pick<OpenFile, 'lockTimeoutMs' | 'pragmas'>,
): Database.Database =>
  opening(file, form, { readonly: true, fileMustExist: true, timeout: lockTimeoutMs }, (database) => {
    bringToToday(database, form);
    for (const pragma of pragmas) database.pragma(pragma);
  });

/** What can be made again from the ledger needs no backup. */
const MADE_AGAIN = {
  CORRUPT: 'is damaged. It is made from the ledger: remove the file, then try again.',
  NOTADB: 'is not a SQLite database. It is made from the ledger: remove the file, then try again.',
};

function opening(
  file: string,
  form: FileForm,
  { ownerOnly, ...options }: Database.Options & { ownerOnly?: boolean },
  prepare: (database: Database.Database) => void,
): Database.Database {
  let database: Database.Database | undefined;
  try {
    if (ownerOnly && !file.startsWith(':')) closeSync(openSync(file, 'a', 0o600));
    database = new Database(file, options);
    prepare(database);
    return database;
  } catch (error) {
    database?.close();
    throw unavailable(error, `${form.called} ${file}`, form.refusesNewer ? {} : MADE_AGAIN);
  }
}
