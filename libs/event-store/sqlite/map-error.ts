import { StoreUnavailable } from '../errors.js';

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
  NOTADB: 'is not a SQLite database. Name a ledger, or a file that does not exist yet.',
  CANTOPEN: 'cannot be opened. Check that its folder exists and that it may be read.',
  PERM: 'cannot be opened. Check the rights on it.',
};

/** SQLite's own code, such as `SQLITE_IOERR_FSYNC`; null for what SQLite did not say. */
function codeOf(error: unknown): string | null {
  // Not by instanceof: the driver raises the class of whoever loaded it first in this process.
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : null;
}

export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error) ?? '');

/**
 * What to tell the caller of an engine's failure: a `StoreUnavailable` whose sentence says what to do, and whose cause is
 * the original. What is not the engine's (our own refusals, mistakes in the program) is given back unchanged.
 */
export function mapError(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  const sentence =
    SENTENCES[code.slice('SQLITE_'.length)] ??
    SENTENCES[code.split('_')[1] ?? ''] ??
    `cannot be used: ${(error as Error).message} (${code}).`;
  return new StoreUnavailable(`The ledger ${file} ${sentence}`, { cause: error });
}
