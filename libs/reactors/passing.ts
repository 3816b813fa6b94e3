import { NotReachedInTime } from '#lib/projections/errors.js';
import { type Position } from '#lib/event-store/index.js';

interface Waiter {
  readonly position: Position;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** How far the reactors have come in this process, what they appended on the way, and who waits for it. */
export class Passing {
  private passed: Position | null = null;
  private appended: Position | null = null;
  private readonly waiters = new Set<Waiter>();

  get position(): Position | null {
    return this.passed;
  }

  /** The last position that reactions to events passed so far have appended. */
  get reach(): Position | null {
    return this.appended;
  }

  /** Notes that a reaction appended up to here. */
  reached(position: Position): void {
    if (this.appended === null || position > this.appended) this.appended = position;
  }

  /** Notes that every reactor is done with an event. */
  pass(position: Position): void {
    if (this.passed !== null && position <= this.passed) return;
    this.passed = position;
    for (const waiter of this.waiters) if (waiter.position <= position) waiter.resolve();
  }

  /** Ends all waiting: the reactors have stopped. */
  stop(reason: Error): void {
    for (const waiter of this.waiters) waiter.reject(reason);
  }

  /** Waits until an event is passed. @throws {NotReachedInTime} */
  async until(position: Position, timeoutMs: number): Promise<void> {
    if (this.passed !== null && this.passed >= position) return;
    let waiter: Waiter | undefined;
    let timer: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        waiter = { position, resolve, reject };
        this.waiters.add(waiter);
        timer = setTimeout(() => reject(new NotReachedInTime(position, timeoutMs)), timeoutMs);
      });
    } finally {
      clearTimeout(timer);
      if (waiter) this.waiters.delete(waiter);
    }
  }
}
