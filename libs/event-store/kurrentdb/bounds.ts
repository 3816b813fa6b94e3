import { type Direction, type LogRange, type StreamRange } from '../event-store.js';
import { type Position } from '../event.js';
import { logPositionOf } from './position.js';
import { type StreamBounds } from './stream-walk.js';

const END = Number.MAX_SAFE_INTEGER;

/** What part of the log to read: `after` exclusive, `upTo` inclusive, each perhaps no place of an entry. */
export interface LogBounds {
  readonly after: Position | null;
  readonly upTo: Position | null;
  readonly direction: Direction;
  readonly limit: number;
}

/**
 * Bounds of a stream read; `from` and `to` are in the direction read.
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

/** @throws {RangeError} what is no position of this ledger or no limit */
export function logBounds({ after, upTo, direction = 'forwards', limit }: LogRange): LogBounds {
  for (const position of [after, upTo]) if (position != null) logPositionOf(position);
  return { after: after ?? null, upTo: upTo ?? null, direction, limit: atMost(limit) };
}

function atMost(limit: number | undefined): number {
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit > 0))
    throw new RangeError(`${limit} is no limit: a limit is a whole number from 1.`);
  return limit ?? END;
}
