import { rowOf } from '#lib/event-store/sqlite/index.js';
import { isSqliteError, messageOf } from '../error-code.js';
import { type LogRows } from '../sqlite/log-rows.js';
import { readEntry, textAt } from './entry.js';
import { type Findings } from './finding.js';
import { LogFold, type Place } from './log-fold.js';
import { readRanges, threadsFor } from './range-pool.js';
import { type StoredTree } from './stored-tree.js';

interface FoldLedger {
  readonly file: string;
  readonly rows: LogRows;
  readonly tree: StoredTree | null;
  /** Sizes at which the root is wanted. */
  readonly sizes: readonly number[];
  readonly findings: Findings;
  readonly onProgress?: (done: number, of: number) => void;
  readonly threads?: number;
}

export interface FoldedLedger {
  readonly fold: LogFold;
  /** False when the file could not be read to its end, which is a finding. */
  readonly isWhole: boolean;
}

/** Reads a ledger's rows from the first to the last, as far as SQLite can read them. */
export async function foldLedger({ file, rows, tree, sizes, findings, ...how }: FoldLedger): Promise<FoldedLedger> {
  const isRepeated = (place: Place) => {
    const bytes = place.position === null ? null : rows.bytes(rowOf(place.position));
    return bytes !== null && rows.countOfId(textAt(bytes, readEntry(bytes).id)) > 1;
  };
  const expected = countOf(rows);
  const fold = new LogFold({ findings, sizes, expected, tree, isRepeated });
  try {
    for await (const report of readRanges(file, rows, how.threads ?? threadsFor(expected))) {
      fold.take(report);
      how.onProgress?.(fold.size, expected);
    }
  } catch (error) {
    findUnreadable(error, fold, findings);
    return { fold, isWhole: false };
  }
  return { fold, isWhole: true };
}

/** Makes a finding of what SQLite cannot read of the ledger; throws what is another's error. */
export function findUnreadable(error: unknown, fold: LogFold, findings: Findings): void {
  if (!isSqliteError(error)) throw error;
  findings.add('unreadable', `The ledger cannot be read after entry ${fold.size}: ${messageOf(error)}.`, {
    leafIdx: fold.size,
  });
}

/** 0 where they cannot be counted: who reads them next finds out why. */
function countOf(rows: LogRows): number {
  try {
    return rows.extent().count;
  } catch (error) {
    if (isSqliteError(error)) return 0;
    throw error;
  }
}
