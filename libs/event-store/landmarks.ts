import { type Position } from './event.js';

/**
 * Places in the log that are known without reading it, in ascending order and few in number; there may be more of them
 * from one call to the next. An engine whose positions are not row numbers begins a search at the nearest.
 */
export interface Landmarks {
  /** The greatest known place at or before a position; null when there is none. */
  atOrBefore(position: Position): Position | null;
  /** How many are known now. */
  readonly count: number;
  /** The place of an index from 0; null beyond the last. */
  at(index: number): Position | null;
}
