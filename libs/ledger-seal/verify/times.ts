import { type Instant } from '#lib/event-store/index.js';

/**
 * What is wrong with an entry's time after the latest one before it; null when nothing is.
 *
 * @param skewMs how far the clocks of those who record may be apart, in milliseconds; 0 where times never step back
 */
export function behindText(recordedAt: Instant, latest: Instant | null, skewMs: number): string | null {
  if (latest === null || recordedAt >= latest) return null;
  if (skewMs === 0) return `says it was recorded at ${recordedAt}, before the entry before it (${latest}).`;
  return Date.parse(latest) - Date.parse(recordedAt) <= skewMs
    ? null
    : `says it was recorded at ${recordedAt}, more than ${skewMs / 60_000} minutes before an entry before it (${latest}).`;
}
