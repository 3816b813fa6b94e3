import { type Database } from 'better-sqlite3';
import { type Position } from '#lib/event-store/index.js';

/** What one of the two files remembers about its own upkeep; `table` is its table of one row. */
export class FileUpkeep {
  private readonly find;
  private readonly setApplied;
  private readonly setScrub;

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
    this.setScrub = database.prepare<[number]>(`UPDATE ${table} SET scrub_due = ?`);
  }

  appliedUpTo(): Position | null {
    return this.find.get()?.applied ?? null;
  }

  applied(position: Position): void {
    this.setApplied.run(position, position);
  }

  /** Deleted rows may still lie in the file or its journal. */
  isScrubDue(): boolean {
    return this.find.get()?.scrub === 1;
  }

  scrubDue(due: boolean): void {
    this.setScrub.run(due ? 1 : 0);
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
