import { type Database } from 'better-sqlite3';
import { type Position } from '#lib/event-store/index.js';

/** Later than every position: what stands now. */
export const LATEST: Position = '~';

/** The end of what has not ended. */
const OPEN = '~~';

export interface Stretch {
  /** Inclusive. */
  readonly low: string;
  /** Exclusive. */
  readonly high: string;
  readonly direction: 'forwards' | 'backwards';
}

/** Places in order, each from one position to another. */
export class OrderedList {
  private readonly opened = new Map<string, Position>();
  private readonly closed: { k: string; from: Position | null; to: Position }[] = [];
  private readonly statements;

  constructor(database: Database, table: string) {
    const page = (order: 'ASC' | 'DESC') =>
      database
        .prepare<[string, string, Position, Position, number], string>(
          `SELECT k FROM "${table}" WHERE k >= ? AND k < ? AND from_position <= ? AND to_position > ? ORDER BY k ${order} LIMIT ?`,
        )
        .pluck();
    this.statements = {
      insert: database.prepare<[string, Position, Position]>(`INSERT INTO "${table}" VALUES (?, ?, ?)`),
      close: database.prepare<[Position, string]>(
        `UPDATE "${table}" SET to_position = ? WHERE k = ? AND to_position = '${OPEN}'`,
      ),
      forwards: page('ASC'),
      backwards: page('DESC'),
    };
  }

  static create(database: Database, table: string): void {
    database.exec(
      `CREATE TABLE "${table}" (k TEXT NOT NULL, from_position TEXT NOT NULL, to_position TEXT NOT NULL, PRIMARY KEY (k, from_position)) STRICT, WITHOUT ROWID`,
    );
  }

  open(k: string, at: Position): void {
    this.opened.set(k, at);
  }

  close(k: string, at: Position): void {
    const from = this.opened.get(k) ?? null;
    this.opened.delete(k);
    this.closed.push({ k, from, to: at });
  }

  /** Writes what was opened and closed since the last time. */
  flush(): void {
    for (const { k, from, to } of this.closed) {
      if (from === null) this.statements.close.run(to, k);
      else this.statements.insert.run(k, from, to);
    }
    for (const [k, from] of this.opened) this.statements.insert.run(k, from, OPEN);
    this.forget();
  }

  forget(): void {
    this.opened.clear();
    this.closed.length = 0;
  }

  /** The first places of a stretch as they stood at a position. */
  page({ low, high, direction }: Stretch, at: Position, limit: number): string[] {
    return this.statements[direction].all(low, high, at, at, limit);
  }
}
