import { type Database } from 'better-sqlite3';
import { isBusy, unavailable } from '#lib/sqlite/index.js';
import { EventStoreError } from '../errors.js';
import { type Appended } from '../event-store.js';
import { type Proposal } from '../proposal.js';
import { recordTime } from '../record-time.js';
import { appendOne } from './append-one.js';
import { LastRecorded } from './last-recorded.js';

export interface AppendQueueOptions {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Most events written in one transaction. */
  readonly maxEvents: number;
  /** How long a group waits for another process's write, in milliseconds. */
  readonly lockTimeoutMs: number;
  /** Called after each commit, before the appends are answered. */
  readonly committed: () => void;
}

interface Waiting {
  readonly proposal: Proposal;
  readonly resolve: (answer: Appended) => void;
  readonly reject: (reason: unknown) => void;
}

/** Pause between two tries for the write lock, in milliseconds. */
const RETRY_MS = 5;

/**
 * Group commit: what is appended in one turn of the event loop is written in one transaction and shares its sync to disk.
 * Each append is judged alone, against the database as it stands inside the transaction, and none is answered
 * before COMMIT: a refusal may rest on a neighbour that would not be there if the commit failed.
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private scheduled = false;
  private idle: (() => void) | null = null;
  private lockedSince: number | null = null;
  private readonly append;
  private readonly last;
  private readonly begin;
  private readonly commit;

  constructor(
    private readonly database: Database,
    private readonly options: AppendQueueOptions,
  ) {
    this.append = appendOne(database);
    this.last = new LastRecorded(database);
    this.begin = database.prepare('BEGIN IMMEDIATE');
    this.commit = database.prepare('COMMIT');
  }

  add(proposal: Proposal): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ proposal, resolve, reject });
      this.schedule();
    });
  }

  /** Resolves when everything added so far is answered. */
  drained(): Promise<void> {
    if (this.waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => (this.idle = resolve));
  }

  private schedule(delay?: number): void {
    if (this.scheduled) return;
    this.scheduled = true;
    const turn = () => {
      this.scheduled = false;
      this.flush();
    };
    if (delay === undefined) setImmediate(turn);
    else setTimeout(turn, delay);
  }

  private flush(): void {
    try {
      this.begin.run();
    } catch (error) {
      if (isBusy(error) && this.patient()) return this.schedule(RETRY_MS);
      return this.finish(this.take(), (one) => one.reject(this.explain(error)));
    }
    this.lockedSince = null;
    const group = this.take();
    let answers: (() => void)[];
    try {
      answers = this.write(group);
      this.commit.run();
    } catch (error) {
      this.undo();
      return this.finish(group, (one) => one.reject(this.explain(error)));
    }
    this.options.committed();
    this.finish(group, (_, index) => answers[index]?.());
  }

  private undo(): void {
    this.last.forget();
    try {
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
    } catch {
      // The group is refused all the same; a connection that cannot even roll back says so at the next BEGIN.
    }
  }

  /** Judges and writes the appends one by one; gives what to tell each of them after COMMIT. */
  private write(group: readonly Waiting[]): (() => void)[] {
    const recordedAt = recordTime(this.options.clock(), this.last.read());
    const answers = group.map(({ proposal, resolve, reject }) => {
      try {
        const answer = this.append(proposal, recordedAt);
        return () => resolve(answer);
      } catch (error) {
        if (!(error instanceof EventStoreError)) throw error;
        return () => reject(error);
      }
    });
    this.last.wrote(recordedAt);
    return answers;
  }

  /** The next group: at most `maxEvents` events, and at least one append. */
  private take(): Waiting[] {
    let events = 0;
    let count = 0;
    for (const { proposal } of this.waiting) {
      events += proposal.drafts.length;
      if (count > 0 && events > this.options.maxEvents) break;
      count += 1;
    }
    return this.waiting.splice(0, count);
  }

  private finish(group: readonly Waiting[], tell: (one: Waiting, index: number) => void): void {
    this.lockedSince = null;
    group.forEach(tell);
    if (this.waiting.length > 0) return this.schedule();
    this.idle?.();
    this.idle = null;
  }

  private patient(): boolean {
    this.lockedSince ??= performance.now();
    return performance.now() - this.lockedSince < this.options.lockTimeoutMs;
  }

  private explain(error: unknown): unknown {
    return unavailable(error, `The ledger ${this.database.name}`);
  }
}
