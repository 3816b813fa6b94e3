import { formatPosition, rowOf } from '#lib/event-store/sqlite/index.js';
import { isSqliteError } from '#lib/faults/error-code.js';
import { type Findings } from '../verify/finding.js';
import { hiddenText } from '../verify/hidden-text.js';
import { type LogFold, type Place } from '../verify/log-fold.js';
import { type LogSource } from '../verify/log-source.js';
import { readRanges, threadsFor } from '../verify/range-pool.js';
import { type ReadRange } from '../verify/read-range.js';
import { idIn, recordedAtIn } from '../verify/members-in.js';
import { findUnreadable } from '../verify/unreadable.js';
import { LogRows } from './log-rows.js';

/** A ledger's file, read by its rows: in threads where it is large. */
export class RowSource implements LogSource {
  readonly expected: number;
  readonly skewMs: number;
  private readonly rows: LogRows;

  /** @throws {StoreUnavailable} when there is no ledger, or it cannot be opened */
  constructor(
    private readonly file: string,
    private readonly threads?: number,
  ) {
    this.rows = new LogRows(file);
    this.skewMs = this.rows.skewMs;
    this.expected = countOf(this.rows);
  }

  async *ranges(): AsyncGenerator<ReadRange, void, undefined> {
    const { file, rows, threads = threadsFor(this.expected) } = this;
    for await (const report of readRanges(file, rows, threads)) {
      const row = (at: number) => report.positions[at] as number;
      yield {
        report,
        positionOf: (at) => formatPosition(row(at)),
        recordedAt: (at) => recordedAtIn(rows.bytes(row(at)) ?? NONE),
      };
    }
  }

  isRepeated({ position }: Place): boolean {
    const bytes = position === null ? null : this.rows.bytes(rowOf(position));
    const id = idIn(bytes ?? NONE);
    return id !== null && this.rows.countOfId(id) > 1;
  }

  /** Rows that no reader is given, and places at the end that are empty. */
  finish(fold: LogFold, sealed: number, findings: Findings): void {
    try {
      // SQLite keeps count of the positions it gave out, also of rows that are not there any more.
      if (sealed <= fold.size && this.rows.lastGivenOut() > this.rows.extent().last)
        findings.add('short', 'Entries were taken out at the end of the ledger.', { leafIdx: fold.size });
      const hidden = this.rows.hidden();
      if (hidden !== null) findings.add('row', hiddenText(hidden, 'ledger'), { position: String(hidden.lowest) });
      const damage = fold.isWhole ? this.rows.damage() : null;
      if (damage !== null)
        findings.add(
          'unreadable',
          `SQLite finds the ledger's file damaged (${damage}): a stream may be read without some of its entries. Restore the last good backup.`,
        );
    } catch (error) {
      // Where not all could be read until now, that more cannot is no news.
      if (fold.isWhole || !isSqliteError(error)) findUnreadable(error, fold, findings);
    }
  }

  close(): void {
    this.rows.close();
  }
}

const NONE = Buffer.alloc(0);

/** 0 where they cannot be counted: who reads them next finds out why. */
function countOf(rows: LogRows): number {
  try {
    return rows.extent().count;
  } catch (error) {
    if (isSqliteError(error)) return 0;
    throw error;
  }
}
