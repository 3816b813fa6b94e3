import { type Database } from 'better-sqlite3';
import { unavailable } from '#lib/sqlite/index.js';

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Tells waiting subscriptions that the log may have grown: at once for this connection's commits, and by a poll of
 * `PRAGMA data_version` (a few microseconds) for any other's. The poll runs only while someone waits, and its timer
 * keeps no process alive.
 */
export class LogChanges {
  private changes = 0;
  private dataVersion = -1;
  private timer: NodeJS.Timeout | null = null;
  private readonly waiters = new Set<Waiter>();
  private readonly readDataVersion;

  constructor(
    private readonly database: Database,
    private readonly pollMs: number,
  ) {
    this.readDataVersion = database.prepare<[], number>('PRAGMA data_version').pluck();
  }

  /**
   * A mark to take *before* looking at the log: what comes after it is noticed by `since`.
   *
   * @throws {StoreUnavailable} when the file cannot be looked at
   */
  mark(): number {
    const version = this.look();
    if (version !== this.dataVersion) {
      this.dataVersion = version;
      this.announce();
    }
    return this.changes;
  }

  /** Says that the log changed, or that waiting is over. */
  announce(): void {
    this.changes += 1;
    for (const waiter of this.waiters) waiter.resolve();
    this.forget();
  }

  /** Resolves when the log changed after a mark; rejects when the log cannot be looked at. */
  since(mark: number): Promise<void> {
    if (mark !== this.changes) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.waiters.add({ resolve, reject });
      this.timer ??= setInterval(() => this.poll(), this.pollMs).unref();
    });
  }

  /** How many wait now. */
  get waiting(): number {
    return this.waiters.size;
  }

  private look(): number {
    try {
      return this.readDataVersion.get() ?? 0;
    } catch (error) {
      throw unavailable(error, `The ledger ${this.database.name}`);
    }
  }

  private poll(): void {
    try {
      this.mark();
    } catch (error) {
      for (const waiter of this.waiters) waiter.reject(error);
      this.forget();
    }
  }

  private forget(): void {
    this.waiters.clear();
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }
}
