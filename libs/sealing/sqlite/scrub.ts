import { type Database } from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/index.js';

/**
 * Leaves no byte of what was deleted in a database or its write-ahead log. Overwriting what is deleted is not enough: moving
 * rows between pages leaves copies in the gaps, hence the file is written anew.
 *
 * @throws {StoreUnavailable} when another process keeps reading an earlier state
 */
export function scrub(database: Database): void {
  database.exec('VACUUM');
  truncateLog(database);
}

/** Empties the write-ahead log into the file. @throws {StoreUnavailable} as `scrub` */
export function truncateLog(database: Database): void {
  const [outcome] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (outcome?.busy === 1)
    throw new StoreUnavailable(
      `The file ${database.name} is being read by another program, so that what was erased from it still lies beside it. End that program, then try again.`,
    );
}
