import { NotCanonical } from '#lib/canonical-json/index.js';
import { rowOf } from '#lib/event-store/sqlite/index.js';
import { isSqliteError } from '../error-code.js';
import { type Seal } from '../seal.js';
import { type LogRows } from '../sqlite/log-rows.js';
import { checkTimes } from './check-seals.js';
import { readEntry, textAt } from './entry.js';
import { type Findings } from './finding.js';
import { findUnreadable } from './fold-ledger.js';
import { hiddenText } from './hidden-text.js';
import { type LogFold } from './log-fold.js';

/**
 * What the file itself tells, next to its entries: rows that no reader is given, places at the end that are empty, and the
 * times on both sides of the seals.
 *
 * @param isWhole whether all could be read until now; otherwise that more cannot is no news
 */
export function checkRows(
  fold: LogFold,
  rows: LogRows,
  seals: readonly Seal[],
  isWhole: boolean,
  findings: Findings,
): void {
  try {
    if ((seals.at(-1)?.size ?? 0) <= fold.size) checkEnd(rows, fold, findings);
    const hidden = rows.hidden();
    if (hidden !== null) findings.add('row', hiddenText(hidden, 'ledger'), { position: String(hidden.lowest) });
    checkTimes(fold, seals, (position) => recordedAt(rows, rowOf(position)), findings);
  } catch (error) {
    if (isWhole || !isSqliteError(error)) findUnreadable(error, fold, findings);
  }
}

/** SQLite keeps count of the positions it gave out, also of rows that are not there any more. */
function checkEnd(rows: LogRows, fold: LogFold, findings: Findings): void {
  if (rows.lastGivenOut() > rows.extent().last)
    findings.add('short', 'Entries were taken out at the end of the ledger.', { leafIdx: fold.size });
}

function recordedAt(rows: LogRows, position: number): string | null {
  const bytes = rows.bytes(position);
  try {
    return bytes === null ? null : textAt(bytes, readEntry(bytes).recordedAt);
  } catch (error) {
    if (error instanceof NotCanonical) return null;
    throw error;
  }
}
