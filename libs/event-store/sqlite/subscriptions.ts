import { type CaughtUp } from '../event-store.js';
import { type RecordedEvent } from '../event.js';
import { subscribe, type SubscriptionSource } from './subscribe.js';

type Item = RecordedEvent | CaughtUp;

/** The subscriptions of one store, so that closing it can end them. */
export class Subscriptions {
  private readonly active = new Set<AbortController>();
  private closed = false;

  constructor(private readonly source: SubscriptionSource) {}

  /** How many have begun and not ended. */
  get count(): number {
    return this.active.size;
  }

  /** Begins at the first pull. Ends when the signal aborts, the consumer returns (even while it waits), or the store closes. */
  open(after: () => number, signal: AbortSignal): AsyncIterable<Item> {
    return {
      [Symbol.asyncIterator]: (): AsyncIterator<Item, undefined> => {
        const stop = new AbortController();
        const items = this.run(after, signal, stop);
        return {
          next: () => items.next() as Promise<IteratorResult<Item, undefined>>,
          // A generator that waits would answer `return` only after its next event.
          return: () => {
            stop.abort();
            return items.return() as Promise<IteratorResult<Item, undefined>>;
          },
        };
      },
    };
  }

  /** Ends them all. */
  close(): void {
    this.closed = true;
    for (const stop of this.active) stop.abort();
  }

  private async *run(
    after: () => number,
    signal: AbortSignal,
    stop: AbortController,
  ): AsyncGenerator<Item, void, undefined> {
    if (this.closed || signal.aborted) return;
    const abort = () => stop.abort();
    signal.addEventListener('abort', abort);
    this.active.add(stop);
    try {
      yield* subscribe(this.source, after(), stop.signal);
    } finally {
      this.active.delete(stop);
      signal.removeEventListener('abort', abort);
    }
  }
}
