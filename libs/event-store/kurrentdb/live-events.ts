import { type AllStreamSubscription } from '@kurrent/kurrentdb-client';
import { inTime } from './in-time.js';
import { type ServerEvent } from './server-event.js';

/** How long to wait for a subscription to be cancelled, in milliseconds. */
const UNSUBSCRIBE_MS = 2_000;

/** Nothing came for as long as was asked. */
export const SILENCE = Symbol('silence');

/**
 * A live subscription of the client's, to be pulled from: the server is held back while nobody pulls. The client does not
 * connect again by itself: once dropped, it is over.
 */
export class LiveEvents {
  private failure: { readonly reason: unknown } | null = null;
  private confirmed = false;
  private wake: () => void = () => undefined;

  constructor(private readonly subscription: AllStreamSubscription) {
    const wake = () => this.wake();
    const fail = (reason: unknown) => {
      this.failure ??= { reason };
      wake();
    };
    // The error handler stays to the end: the client may report one after it was told to stop.
    subscription
      .on('confirmation', () => {
        this.confirmed = true;
        wake();
      })
      .on('readable', wake)
      .on('error', fail)
      .on('end', () => fail(new Error('the server ended the subscription')))
      .on('close', () => fail(new Error('the subscription was closed')));
  }

  /**
   * Waits until the server says that the subscription stands; true unless the signal aborted or it took too long.
   *
   * @throws what the client reports
   */
  async stands(signal: AbortSignal, ms: number): Promise<boolean> {
    const until = performance.now() + ms;
    for (;;) {
      if (this.failure !== null) throw this.failure.reason;
      if (this.confirmed) return true;
      if (signal.aborted || performance.now() >= until) return false;
      await this.something(signal, until - performance.now());
    }
  }

  /**
   * The next event; `SILENCE` when none came in time or the signal aborted.
   *
   * @throws what the client reports, once all that came before it has been given
   */
  async next(signal: AbortSignal, ms: number): Promise<ServerEvent | typeof SILENCE> {
    const until = performance.now() + ms;
    while (!signal.aborted) {
      const resolved = this.subscription.read() as { readonly event?: ServerEvent } | null;
      if (resolved?.event !== undefined) return resolved.event;
      if (resolved !== null) continue;
      if (this.failure !== null) throw this.failure.reason;
      if (performance.now() >= until) return SILENCE;
      await this.something(signal, until - performance.now());
    }
    return SILENCE;
  }

  /** Ends the subscription on the server too, for which leaving off reading or destroying it is not enough. */
  async end(): Promise<void> {
    // It may never have begun, or the connection may be gone: either way the server holds nothing of it any more.
    await inTime(this.subscription.unsubscribe(), UNSUBSCRIBE_MS).catch(() => undefined);
    this.subscription.destroy();
  }

  private something(signal: AbortSignal, ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.wake = () => undefined;
        resolve();
      };
      const timer = setTimeout(done, Math.max(1, ms));
      signal.addEventListener('abort', done);
      this.wake = done;
    });
  }
}
