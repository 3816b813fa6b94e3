import { type Position } from '../event.js';
import { type Landmarks } from '../landmarks.js';
import { type LogWalk } from './log-walk.js';
import { type RecentPositions } from './recent-positions.js';

/**
 * Where the last entry at or before a position lies; null when there is none. A server refuses to read from a place in
 * the middle of a record, which is where a position that a person typed usually is.
 *
 * @param landmarks places known, from the nearest of which the log is read
 */
export async function floorPosition(
  position: Position,
  walk: LogWalk,
  recent: RecentPositions,
  landmarks: readonly Landmarks[],
): Promise<Position | null> {
  if (recent.has(position)) return position;
  let floor = nearest(position, landmarks);
  if (floor === position) return floor;
  for await (const entry of walk.forwards(floor, position)) floor = entry.position;
  return floor;
}

/** The greatest known place at or before a position. */
const nearest = (position: Position, landmarks: readonly Landmarks[]): Position | null =>
  landmarks
    .map((known) => known.atOrBefore(position))
    .reduce((best, place) => (place !== null && (best === null || place > best) ? place : best), null);
