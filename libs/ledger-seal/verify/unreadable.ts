import { CorruptEntry, StreamTruncated } from '#lib/event-store/index.js';
import { isSqliteError, messageOf } from '#lib/faults/error-code.js';
import { type Findings } from './finding.js';
import { type LogFold } from './log-fold.js';

/**
 * Makes a finding of what keeps the log from being read on: history that an engine misses, what is no entry, a file that
 * SQLite cannot read. Throws any other error, above all that an engine is away: then nothing is known of the ledger.
 */
export function findUnreadable(error: unknown, fold: LogFold, findings: Findings): void {
  const place = { leafIdx: fold.size };
  const after = (what: string) => `The ledger cannot be read after entry ${fold.size}: ${what}`;
  if (error instanceof StreamTruncated) findings.add('revision', after(error.message), place);
  else if (error instanceof CorruptEntry)
    findings.add('form', after(error.message), { ...place, position: error.position });
  else if (isSqliteError(error)) findings.add('unreadable', after(`${messageOf(error)}.`), place);
  else throw error;
}
