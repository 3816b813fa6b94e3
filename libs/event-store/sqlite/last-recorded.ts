import { type Database } from 'better-sqlite3';
import { decodeEvent } from '../canonical-bytes.js';
import { type Instant } from '../event.js';
import { findHead, findLast } from './find-last.js';
import { formatPosition } from './position.js';

/**
 * When the last entry was recorded, remembered with its row: as long as the head is that row, its bytes need not be read
 * again, since entries never change.
 */
export class LastRecorded {
  private known: { readonly row: number; readonly at: Instant | null } = { row: 0, at: null };
  private readonly head;
  private readonly last;

  constructor(database: Database) {
    this.head = findHead(database);
    this.last = findLast(database);
  }

  /** Null for an empty ledger. */
  read(): Instant | null {
    if (this.head() !== this.known.row) {
      const row = this.last();
      this.known =
        row === undefined
          ? { row: 0, at: null }
          : { row: row.position, at: decodeEvent(row.text, formatPosition(row.position)).recordedAt };
    }
    return this.known.at;
  }

  /** Remembers what was written since `read`; nothing, when all was refused. */
  wrote(at: Instant): void {
    const row = this.head();
    if (row !== this.known.row) this.known = { row, at };
  }

  /** After a rollback: the rows remembered may be given to other entries. */
  forget(): void {
    this.known = { row: -1, at: null };
  }
}
