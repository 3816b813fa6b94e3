import { type Direction, type StreamRange } from './event-store.js';

/** What part of a stream to read: revisions, both inclusive, `low` at most `high` unless there is nothing to read. */
export interface StreamBounds {
  readonly low: number;
  readonly high: number;
  readonly direction: Direction;
  readonly limit: number;
}

const END = Number.MAX_SAFE_INTEGER;

/**
 * Bounds of a stream read, the same for every engine. `from` and `to` are in the direction read.
 *
 * @throws {RangeError} what is no revision or no limit
 */
export function streamBounds({ from, to, direction = 'forwards', limit }: StreamRange): StreamBounds {
  for (const revision of [from, to])
    if (revision !== undefined && !(Number.isSafeInteger(revision) && revision >= 0))
      throw new RangeError(`${revision} is no revision: revisions are whole numbers from 0.`);
  const [low, high] = direction === 'forwards' ? [from, to] : [to, from];
  return { low: low ?? 0, high: high ?? END, direction, limit: atMost(limit) };
}

/** How many at most, of a limit that may be left out. @throws {RangeError} what is no limit */
export function atMost(limit: number | undefined): number {
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit > 0))
    throw new RangeError(`${limit} is no limit: a limit is a whole number from 1.`);
  return limit ?? END;
}
