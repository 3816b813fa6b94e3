import { type Instant } from '../event.js';
import { recordTime } from '../record-time.js';

/** How long what was seen of the log counts as news of other processes' clocks, in milliseconds. */
const FRESH_MS = 60_000;

/**
 * The time of recording: never back within this process, nor behind the latest entry it has seen from any other. A process
 * that has not seen the log's end for a minute looks there first.
 */
export class LedgerTime {
  private highest: Instant | null = null;
  private seenAt = Number.NEGATIVE_INFINITY;
  private looking: Promise<void> | null = null;

  /**
   * @param clock milliseconds since 1970
   * @param lastRecorded when the last entry of the log was recorded; null for an empty one
   * @param elapsed milliseconds that never go back, whatever is done to the clock
   */
  constructor(
    private readonly clock: () => number,
    private readonly lastRecorded: () => Promise<Instant | null>,
    private readonly elapsed: () => number = () => performance.now(),
  ) {}

  /** Takes note of when an entry was recorded, wherever in the log it stands. */
  see(recordedAt: Instant): void {
    if (this.highest === null || recordedAt > this.highest) this.highest = recordedAt;
  }

  /** Takes note of the last entry there is; null for an empty log. */
  seeLast(recordedAt: Instant | null): void {
    if (recordedAt !== null) this.see(recordedAt);
    this.seenAt = this.elapsed();
  }

  /** Whether `next` may be asked without looking at the log first. */
  get fresh(): boolean {
    return this.elapsed() - this.seenAt < FRESH_MS;
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
    this.seeLast(await this.lastRecorded());
  }
}
