import { type Direction, type LogRange } from '../event-store.js';
import { type Position } from '../event.js';
import { atMost } from '../stream-bounds.js';
import { logPositionOf } from './position.js';

/** What part of the log to read: `after` exclusive, `upTo` inclusive, each perhaps no place of an entry. */
export interface LogBounds {
  readonly after: Position | null;
  readonly upTo: Position | null;
  readonly direction: Direction;
  readonly limit: number;
}

/** @throws {RangeError} what is no position of this ledger or no limit */
export function logBounds({ after, upTo, direction = 'forwards', limit }: LogRange): LogBounds {
  for (const position of [after, upTo]) if (position != null) logPositionOf(position);
  return { after: after ?? null, upTo: upTo ?? null, direction, limit: atMost(limit) };
}
