/** What a subscription gives, and what it holds on the server. */
export interface Followed<Item> {
  /** Ends soon after the signal it was made with aborts. */
  readonly items: AsyncGenerator<Item, void, undefined>;
  /** Lets go of what it holds on the server, whatever its consumer is doing; twice does no harm. */
  readonly release: () => Promise<void>;
}

/** The subscriptions of one store, so that closing it can end them. */
export class Subscriptions<Item> {
  private readonly active = new Map<AbortController, () => Promise<void>>();
  private closed = false;

  /**
   * Begins at the first pull. Ends when the signal aborts, the consumer returns (even while it waits), or the store closes.
   *
   * @param start what to give until its signal aborts
   */
  open(start: (signal: AbortSignal) => Followed<Item>, signal: AbortSignal): AsyncIterable<Item> {
    return {
      [Symbol.asyncIterator]: (): AsyncIterator<Item, undefined> => {
        const stop = new AbortController();
        const given = this.run(start, signal, stop);
        return {
          next: () => given.next() as Promise<IteratorResult<Item, undefined>>,
          // A generator that waits would answer `return` only after its next event.
          return: () => {
            stop.abort();
            return given.return() as Promise<IteratorResult<Item, undefined>>;
          },
        };
      },
    };
  }

  /** Ends them all, and waits until the server holds nothing of them; consumers that are busy learn of it later. */
  async close(): Promise<void> {
    this.closed = true;
    const active = [...this.active];
    for (const [stop] of active) stop.abort();
    await Promise.all(active.map(([, release]) => release()));
  }

  private async *run(
    start: (signal: AbortSignal) => Followed<Item>,
    signal: AbortSignal,
    stop: AbortController,
  ): AsyncGenerator<Item, void, undefined> {
    if (this.closed || signal.aborted) return;
    const { items, release } = start(stop.signal);
    const abort = () => stop.abort();
    // At once, since a consumer that is busy may come back much later, or never.
    stop.signal.addEventListener('abort', () => void release());
    signal.addEventListener('abort', abort);
    this.active.set(stop, release);
    try {
      yield* items;
    } finally {
      signal.removeEventListener('abort', abort);
      stop.abort();
      await release();
      this.active.delete(stop);
    }
  }
}
