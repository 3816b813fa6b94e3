import { type Database } from 'better-sqlite3';
import { openLedgerForReading, skewOf } from '#lib/event-store/sqlite/index.js';
import { RangeCheck } from '../verify/check-range.js';
import { type RangeReport } from '../verify/range-report.js';
import { unreadableLedger } from './unreadable-ledger.js';

/** Rows with a position above `after` and up to `upTo`, at most `most` of them. */
export interface RowRange {
  readonly after: number;
  readonly upTo: number;
  readonly most: number;
}

/** A row of the log as it is stored. */
export type StoredRow = readonly [
  position: number,
  eventId: unknown,
  stream: unknown,
  revision: unknown,
  bytes: unknown,
];

/** What was read from rows that follow each other, and where they lie. */
export interface RowsReport extends RangeReport {
  readonly positions: Float64Array;
}

interface Extent {
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** Rows below the first position there is: streams give them, and no reader of the log does. */
export interface HiddenRows {
  readonly count: number;
  /** The lowest of their positions. */
  readonly lowest: number;
}

/** Rows read at a time: more of them at once cost more to clear away than they save. */
const PAGE = 256;
/** Rows of a range: enough that handing its report over costs little. */
const RANGE = 8_192;

/** The rows of a ledger's file that readers of the log are given, read as they stood at one moment, however long it takes and whoever writes meanwhile. */
export class LogRows {
  private readonly database: Database;
  private readonly page;
  private readonly bytesAt;
  private known: Extent | null = null;
  /** How far a time may be behind the latest before it, in milliseconds; 0 but in a ledger that came from a cluster. */
  readonly skewMs: number;

  /** @throws {StoreUnavailable} when there is no ledger, or it cannot be opened */
  constructor(file: string) {
    this.database = openLedgerForReading(file);
    try {
      this.page = this.database
        .prepare<[number, number, number], StoredRow>(
          'SELECT position, event_id, stream, revision, bytes FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?',
        )
        .raw();
      this.bytesAt = this.database.prepare<[number], Buffer>('SELECT bytes FROM events WHERE position = ?').pluck();
      this.skewMs = skewOf(this.database);
      this.database.exec('BEGIN');
    } catch (error) {
      this.database.close();
      throw unreadableLedger(error, file);
    }
  }

  /** How many rows there are, and the first and last position; 0 for none. */
  extent(): Extent {
    // All less the hidden ones: counted with a condition, every row's bytes would be passed over once more.
    const sql = `SELECT (SELECT count(*) FROM events) - (SELECT count(*) FROM events WHERE position < 1) AS count,
      (SELECT coalesce(min(position), 0) FROM events WHERE position > 0) AS first,
      (SELECT max(0, coalesce(max(position), 0)) FROM events) AS last`;
    return (this.known ??= this.database.prepare<[], Extent>(sql).get() ?? { count: 0, first: 0, last: 0 });
  }

  /** The rows no reader of the log is given; null when there are none, as there never should be. */
  hidden(): HiddenRows | null {
    const sql = 'SELECT count(*) AS count, min(position) AS lowest FROM events WHERE position < 1';
    const found = this.database.prepare<[], HiddenRows>(sql).get();
    return found === undefined || found.count === 0 ? null : found;
  }

  /** The last position ever given out: above the last row's when rows were taken out at the end. */
  lastGivenOut(): number {
    const sql = "SELECT seq FROM sqlite_sequence WHERE name = 'events'";
    return this.database.prepare<[], number>(sql).pluck().get() ?? 0;
  }

  /** All rows, in ranges. Positions without gaps are cut by arithmetic, others by looking. */
  *ranges(): Generator<RowRange, void, undefined> {
    const { count, first, last } = this.extent();
    const end = this.database
      .prepare<[number, number], number | null>(
        'SELECT max(position) FROM (SELECT position FROM events WHERE position > ? ORDER BY position LIMIT ?)',
      )
      .pluck();
    const regular = last - first + 1 <= 2 * count;
    for (let after = Math.max(0, first - 1); after < last;) {
      const upTo = regular ? Math.min(last, after + RANGE) : (end.get(after, RANGE) ?? last);
      yield { after, upTo, most: RANGE };
      after = upTo;
    }
  }

  /** Reads and checks a range. */
  check({ after, upTo, most }: RowRange): RowsReport {
    const range = new RangeCheck(most, this.skewMs);
    const positions = new Float64Array(most);
    let left = most;
    for (let last = after; left > 0;) {
      const rows = this.page.all(last, upTo, Math.min(PAGE, left));
      for (const row of rows) {
        positions[most - left] = row[0];
        left -= 1;
        takeRow(range, row);
      }
      last = rows.at(-1)?.[0] ?? upTo;
      if (rows.length < PAGE) break;
    }
    return { ...range.report(), positions: positions.slice(0, most - left) };
  }

  /** All rows one by one. */
  *all(): Generator<StoredRow, void, undefined> {
    for (let last = 0; ;) {
      const rows = this.page.all(last, Number.MAX_SAFE_INTEGER, PAGE);
      yield* rows;
      if (rows.length < PAGE) return;
      last = rows.at(-1)?.[0] ?? last;
    }
  }

  /** The bytes at a position; null when there are none. */
  bytes(position: number): Buffer | null {
    return this.bytesAt.get(position) ?? null;
  }

  /** How many rows have an id, counted without the index, which may be what was changed. */
  countOfId(id: string): number {
    const sql = 'SELECT count(*) FROM events NOT INDEXED WHERE event_id = ?';
    return this.database.prepare<[string], number>(sql).pluck().get(id) ?? 0;
  }

  /**
   * The first that SQLite finds wrong with the file, above all rows that an index has lost: streams and ids are looked up by
   * indexes, and no reader of the rows sees those. Null when nothing is.
   */
  damage(): string | null {
    const told = this.database.prepare<[], string>('PRAGMA integrity_check(1)').pluck().get();
    return told === undefined || told === 'ok' ? null : told;
  }

  close(): void {
    this.database.close();
  }
}

/** Has a row checked. */
export const takeRow = (range: RangeCheck, [, eventId, stream, revision, stored]: StoredRow): void =>
  range.take(bytesIn(stored), [eventId, stream, revision]);

/** What lies in the column of bytes, whatever SQLite takes it for. */
export const bytesIn = (stored: unknown): Buffer => (Buffer.isBuffer(stored) ? stored : Buffer.from(String(stored)));
