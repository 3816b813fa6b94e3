import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Database } from 'better-sqlite3';
import { isBusy, openFile, openFileForReading, unavailable } from '#lib/sqlite/index.js';
import { StoreUnavailable } from '../errors.js';
import { LEDGER } from './schema.js';

export interface LedgerFile {
  /** Path of the ledger; made when it does not exist. `:memory:` is a ledger that nobody keeps. */
  readonly file: string;
  /** Refuse appends and never write to the file; for readers in other threads. Default false. */
  readonly readOnly?: boolean;
  /** How long to wait for another process's write, in milliseconds. Default 5,000. */
  readonly lockTimeoutMs?: number;
}

/** Longest that one attempt may hold up the event loop while another process writes, in milliseconds. */
const ATTEMPT_MS = 25;

const PRAGMAS = [
  // better-sqlite3 is compiled with NORMAL for WAL, which may lose what was acknowledged when the power fails.
  'synchronous = FULL',
  // Random ids touch many pages: folding them back into the file less often writes each of them less often (a quarter
  // more appends a second than at the default of 1,000). The log stays at about 16 MiB.
  'wal_autocheckpoint = 4000',
  'foreign_keys = ON',
  'recursive_triggers = ON',
];

/**
 * A connection with the promises of the ledger set on it, its schema up to date.
 *
 * @throws {StoreUnavailable} when the file cannot be opened or is no ledger
 */
export function openLedger({ file, readOnly = false, lockTimeoutMs = 5_000 }: LedgerFile): Database {
  if (!file.startsWith(':') && !existsSync(dirname(file)))
    throw new StoreUnavailable(
      `The ledger ${file} cannot be opened: its folder does not exist. Make the folder first.`,
    );
  const open = readOnly ? openFileForReading : openFile;
  const database = open(file, LEDGER, { lockTimeoutMs, pragmas: PRAGMAS });
  try {
    if (!readOnly) assertWritable(database);
    database.pragma(`busy_timeout = ${Math.min(lockTimeoutMs, ATTEMPT_MS)}`);
    return database;
  } catch (error) {
    database.close();
    throw unavailable(error, `The ledger ${file}`);
  }
}

/**
 * Raises what forbids writing, but that another process writes just now. Where rights are lacking, SQLite opens a file for
 * reading without a word, and the connection stays so when the rights are given back: it would refuse for ever.
 */
function assertWritable(database: Database): void {
  database.pragma('busy_timeout = 0');
  try {
    // Only a change is refused: SQLite takes BEGIN IMMEDIATE of what cannot be written for the begin of a reading.
    database.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${LEDGER.version}; ROLLBACK`);
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    if (!isBusy(error)) throw error;
  }
}
