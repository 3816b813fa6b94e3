import { ClockBehindLedger } from './errors.js';
import { type Instant } from './event.js';

/** How far a clock may be behind the last entry before writing would be back-dating, in milliseconds. */
export const RECORDING_SKEW_MS = 5 * 60_000;

/**
 * When an event is recorded: now, or the last entry's time when the clock has stepped back a little,
 * so that time never decreases along the log.
 *
 * @param now the writer's clock, milliseconds since 1970
 * @param last when the last entry was recorded; null for an empty ledger
 * @throws {ClockBehindLedger} more than five minutes behind
 */
export function recordTime(now: number, last: Instant | null): Instant {
  if (last === null) return new Date(now).toISOString();
  const behind = Date.parse(last) - now;
  if (behind > RECORDING_SKEW_MS)
    throw new ClockBehindLedger(
      `This machine's clock says ${new Date(now).toISOString()}, and the last entry was recorded at ${last}. Set the clock right, then try again.`,
    );
  return behind > 0 ? last : new Date(now).toISOString();
}
