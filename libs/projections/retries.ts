import { type RecordedEvent } from '#lib/event-store/index.js';

export interface RetryOptions {
  /** How often a handler that threw is tried again. Default 3. */
  readonly times?: number;
  /** Pause before the first retry, in milliseconds; each is four times the one before. Default 25. */
  readonly firstDelayMs?: number;
}

/** Which generations wait to try an event again, and how often they have. */
export class Retries {
  private readonly failures = new Map<number, { eventId: string; attempts: number; until: number }>();
  private readonly times: number;
  private readonly firstDelayMs: number;

  constructor({ times = 3, firstDelayMs = 25 }: RetryOptions = {}) {
    this.times = times;
    this.firstDelayMs = firstDelayMs;
  }

  /** Notes a failure; false when the generation has had all its tries. */
  again(generation: number, event: RecordedEvent): boolean {
    const earlier = this.failures.get(generation);
    const attempts = earlier?.eventId === event.id ? earlier.attempts + 1 : 1;
    if (attempts > this.times) {
      this.failures.delete(generation);
      return false;
    }
    const until = performance.now() + this.firstDelayMs * 4 ** (attempts - 1);
    this.failures.set(generation, { eventId: event.id, attempts, until });
    return true;
  }

  /** How long a generation waits yet, in milliseconds; 0 when it may go on. */
  wait(generation: number): number {
    const failure = this.failures.get(generation);
    return failure ? Math.max(0, failure.until - performance.now()) : 0;
  }
}
