import { StoreUnavailable } from '#lib/event-store/errors.js';
import { codeOf, isSqliteError, messageOf } from '#lib/faults/error-code.js';
import { FILE_SENTENCES, fileCodeOf } from '#lib/faults/file-faults.js';

/** What happened, and what to do about it, by the result code of SQLite: in full where that tells more, else the primary one. */
const SENTENCES: Readonly<Record<string, string>> = {
  BUSY: 'is locked by another process. Try again; if it stays locked, find the program that holds it open.',
  LOCKED: 'is locked by another part of this process. Try again.',
  FULL: 'cannot grow: the disk is full. Free some space, then try again.',
  READONLY_ROLLBACK:
    'was left in the middle of its first change. Open it once for writing, which undoes that, then try again.',
  READONLY: 'cannot be written: it, or its folder, is read-only. Check the rights on both.',
  IOERR: 'cannot be read or written: the disk reports an error. Check the disk before going on.',
  CORRUPT: 'is damaged. Stop, keep a copy of it, and restore the last good backup.',
  NOTADB: 'is not a SQLite database. Name another place, or move the file away.',
  CANTOPEN: 'cannot be opened. Check that its folder exists and that it may be read.',
  PERM: 'cannot be opened. Check the rights on it.',
};

/** Whether another connection holds a lock: worth another try. */
export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error) ?? '');

/**
 * What to tell the caller of a failure of SQLite or the file system: a `StoreUnavailable` whose sentence says what to do,
 * and whose cause is the original. Our own refusals and mistakes in the program are given back unchanged.
 *
 * @param what as a sentence begins with it: "The ledger /srv/minutes/ledger.db"
 * @param others sentences for codes (`CORRUPT`) that mean something else for this file
 */
export function unavailable(error: unknown, what: string, others: Readonly<Record<string, string>> = {}): unknown {
  const code = codeOf(error);
  if (code === null || !(isSqliteError(error) || fileCodeOf(error) !== null)) return error;
  const primary = code.split('_')[1] ?? '';
  const sentence =
    others[primary] ??
    FILE_SENTENCES[code] ??
    SENTENCES[code.slice('SQLITE_'.length)] ??
    SENTENCES[primary] ??
    `cannot be used: ${messageOf(error)} (${code}).`;
  return new StoreUnavailable(`${what} ${sentence}`, { cause: error });
}
