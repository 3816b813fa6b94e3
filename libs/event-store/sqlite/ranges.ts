import { type LogRange, type StreamRange } from '../event-store.js';
import { rowOf } from './position.js';

const END = Number.MAX_SAFE_INTEGER;

/** Bounds of a stream read as revisions, both inclusive. `from` and `to` are in the direction read. */
export function streamBounds({ from, to, direction = 'forwards', limit }: StreamRange) {
  for (const revision of [from, to])
    if (revision !== undefined && !(Number.isSafeInteger(revision) && revision >= 0))
      throw new RangeError(`${revision} is no revision: revisions are whole numbers from 0.`);
  const [low, high] = direction === 'forwards' ? [from, to] : [to, from];
  return { low: low ?? 0, high: high ?? END, direction, limit: atMost(limit) };
}

/** Bounds of a log read as rows: `low` exclusive, `high` inclusive and never beyond the head, so that a read ends. */
export function logBounds({ after, upTo, direction = 'forwards', limit }: LogRange, head: number) {
  return {
    low: after == null ? 0 : rowOf(after),
    high: Math.min(upTo === undefined ? END : rowOf(upTo), head),
    direction,
    limit: atMost(limit),
  };
}

function atMost(limit: number | undefined): number {
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit > 0))
    throw new RangeError(`${limit} is no limit: a limit is a whole number from 1.`);
  return limit ?? END;
}
