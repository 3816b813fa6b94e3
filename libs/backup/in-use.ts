import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { codeOf } from '#lib/faults/error-code.js';
import { BackupError } from './errors.js';

/**
 * Makes sure that no process has a database open, and folds its journal into it: leaving the write-ahead mode takes an
 * exclusive lock, which SQLite gives to nobody while another connection is open (sqlite.org/wal.html).
 *
 * @returns false for a file that is damaged: nobody can use it
 * @throws {BackupError} when somebody has it open, or it cannot be opened
 */
export function takeOutOfUse(file: string): boolean {
  if (!existsSync(file)) return true;
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { timeout: 200 });
    database.pragma('journal_mode = DELETE');
    return true;
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return false;
    throw new BackupError(
      /^SQLITE_(BUSY|LOCKED)/.test(code)
        ? 'This minute book is in use. Stop the server and every command, then restore again.'
        : `The file ${file} cannot be opened (${code || String(error)}). Check the rights on it and on its folder; nothing was changed.`,
      { cause: error },
    );
  } finally {
    database?.close();
  }
}
