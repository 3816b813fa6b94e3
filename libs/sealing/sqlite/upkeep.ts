import { type Database } from 'better-sqlite3';
import { type Position } from '#lib/event-store/index.js';

/** What one of the two files remembers about its own upkeep; `table` is its table of one row. */
export class FileUpkeep {
  private readonly find;
  private readonly setApplied;
  private readonly markScrub;
  private readonly clearScrub;

  constructor(
    readonly database: Database,
    table: 'vault' | 'wrapping',
  ) {
    this.find = database.prepare<[], { applied: Position | null; scrub: number }>(
      `SELECT applied, scrub_due AS scrub FROM ${table}`,
    );
    this.setApplied = database.prepare<[Position, Position]>(
      `UPDATE ${table} SET applied = ? WHERE applied IS NULL OR applied < ?`,
    );
    // A number that was never here before: neither a flag nor a count tells a mark from another process's later one.
    this.markScrub = database.prepare<[]>(
      `UPDATE ${table} SET scrub_due = 1 + abs(random() % ${Number.MAX_SAFE_INTEGER})`,
    );
    this.clearScrub = database.prepare<[number]>(`UPDATE ${table} SET scrub_due = 0 WHERE scrub_due = ?`);
  }

  appliedUpTo(): Position | null {
    return this.find.get()?.applied ?? null;
  }

  applied(position: Position): void {
    this.setApplied.run(position, position);
  }

  /** The mark of the last deletion whose rows may still lie in the file or its journal; 0 for none. */
  scrubDue(): number {
    return this.find.get()?.scrub ?? 0;
  }

  /** Marks a deletion, in the transaction that makes it. */
  deleted(): void {
    this.markScrub.run();
  }

  /** Takes away the mark that was read before scrubbing; one that was set since stays. */
  scrubbed(mark: number): void {
    this.clearScrub.run(mark);
  }
}

/** Both files, each with its own memory: whichever is restored from a backup sends the carrying out back to its own day. */
export class Upkeep {
  constructor(
    readonly vault: FileUpkeep,
    readonly keys: FileUpkeep,
  ) {}

  appliedUpTo(): Position | null {
    const [one, other] = [this.vault.appliedUpTo(), this.keys.appliedUpTo()];
    if (one === null || other === null) return null;
    return one < other ? one : other;
  }

  applied(position: Position): void {
    this.vault.applied(position);
    this.keys.applied(position);
  }
}
