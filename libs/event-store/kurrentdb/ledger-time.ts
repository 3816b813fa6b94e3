import { type Instant } from '../event.js';
import { recordTime } from '../record-time.js';

/** How long what was seen of the log counts as news of other processes' clocks, in milliseconds. */
const FRESH_MS = 60_000;

/**
 * The time of recording: never back within this process, nor behind the latest entry it has seen from any other. A process
 * that has seen nothing for a minute looks at the end of the log first.
 */
export class LedgerTime {
  private highest: Instant | null = null;
  private seenAt = Number.NEGATIVE_INFINITY;
  private looking: Promise<void> | null = null;

  /**
   * @param clock milliseconds since 1970
   * @param lastRecorded when the last entry of the log was recorded; null for an empty one
   */
  constructor(
    private readonly clock: () => number,
    private readonly lastRecorded: () => Promise<Instant | null>,
  ) {}

  /** Takes note of when an entry was recorded. */
  see(recordedAt: Instant): void {
    if (this.highest === null || recordedAt > this.highest) this.highest = recordedAt;
    this.seenAt = performance.now();
  }

  /** Takes note of an empty log. */
  seeNothing(): void {
    this.seenAt = performance.now();
  }

  /** Whether `next` may be asked without looking at the log first. */
  get fresh(): boolean {
    return performance.now() - this.seenAt < FRESH_MS;
  }

  /** Looks at the end of the log, once for all who wait for it. */
  async look(): Promise<void> {
    this.looking ??= this.lookNow().finally(() => (this.looking = null));
    await this.looking;
  }

  /** @throws {ClockBehindLedger} when this machine's clock is more than five minutes behind */
  next(): Instant {
    const now = recordTime(this.clock(), this.highest);
    this.highest = now;
    return now;
  }

  private async lookNow(): Promise<void> {
    const recordedAt = await this.lastRecorded();
    if (recordedAt === null) this.seeNothing();
    else this.see(recordedAt);
  }
}
