import { type LogRange } from '../event-store.js';
import { atMost } from '../stream-bounds.js';
import { rowOf } from './position.js';

const END = Number.MAX_SAFE_INTEGER;

/** Bounds of a log read as rows: `low` exclusive, `high` inclusive and never beyond the head, so that a read ends. */
export function logBounds({ after, upTo, direction = 'forwards', limit }: LogRange, head: number) {
  return {
    low: after == null ? 0 : rowOf(after),
    high: Math.min(upTo === undefined ? END : rowOf(upTo), head),
    direction,
    limit: atMost(limit),
  };
}
