import { StoreUnavailable } from '#lib/event-store/index.js';
import { FILE_SENTENCES, fileCodeOf } from '../keys/file-faults.js';

/** What happened, and what to do about it: SQLite's primary result codes, and those of the file system. */
const SENTENCES: Readonly<Record<string, string>> = {
  BUSY: 'is locked by another process. Try again; if it stays locked, find the program that holds it open.',
  FULL: 'cannot grow: the disk is full. Free some space, then try again.',
  READONLY: 'cannot be written: it, or its folder, is read-only. Check the rights on both.',
  IOERR: 'cannot be read or written: the disk reports an error. Check the disk before going on.',
  CORRUPT: 'is damaged. Stop, keep a copy of it, and restore the last good backup.',
  NOTADB: 'is not a SQLite database. Name another folder, or move the file away.',
  CANTOPEN: 'cannot be opened. Check that its folder exists and that it may be read.',
  ...FILE_SENTENCES,
};

/**
 * The code of an error of SQLite's (`BUSY`) or the file system's (`ENOENT`); null for any other. Not by instanceof: the driver
 * raises the class of whoever loaded it first in this process.
 */
export function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (typeof code === 'string' && code.startsWith('SQLITE_')) return code.split('_')[1] ?? '';
  return fileCodeOf(error);
}

/**
 * What to tell the caller of a failure of the database or the disk: a `StoreUnavailable` that says what to do, whose cause is
 * the original. Our own refusals and mistakes in the program are given back unchanged.
 *
 * @param what the file or folder spoken of, such as `The vault in /srv/minutes`
 */
export function unavailable(error: unknown, what: string): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  return new StoreUnavailable(`${what} ${SENTENCES[code] ?? `cannot be used (${code}).`}`, { cause: error });
}
