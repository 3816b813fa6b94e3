import { chmodSync } from 'node:fs';
import Database from 'better-sqlite3';
import { BackupError } from './errors.js';

/** Copies a database that may be in use, as one moment's picture, without holding up its writers. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  let database: Database.Database | undefined;
  try {
    database = new Database(from, { readonly: true, fileMustExist: true, timeout: 5_000 });
    await database.backup(to);
    chmodSync(to, 0o600);
  } catch (error) {
    throw new BackupError(`${from} cannot be copied to ${to}: ${String(error)}`, { cause: error });
  } finally {
    database?.close();
  }
}

/** How many events an event store's file holds. */
export function countEvents(file: string): number {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return database.prepare<[], number>('SELECT count(*) FROM events').pluck().get() ?? 0;
  } finally {
    database.close();
  }
}
