import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { BackupError } from './errors.js';

/**
 * Makes sure that no process has a database open, and folds its journal into it: leaving the write-ahead mode takes an
 * exclusive lock, which SQLite gives to nobody while another connection is open (sqlite.org/wal.html).
 *
 * @throws {BackupError} when somebody has it open
 */
export function takeOutOfUse(file: string): void {
  if (!existsSync(file)) return;
  const database = new Database(file, { timeout: 200 });
  try {
    database.pragma('journal_mode = DELETE');
  } catch (error) {
    if (!String(error).includes('locked')) throw error;
    throw new BackupError('This minute book is in use. Stop the server and every command, then restore again.', {
      cause: error,
    });
  } finally {
    database.close();
  }
}
