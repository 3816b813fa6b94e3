import { type Database } from 'better-sqlite3';
import { decodeEvent } from '../canonical-bytes.js';
import { type Instant } from '../event.js';
import { findHead, findLast } from './find-last.js';
import { formatPosition } from './position.js';

/**
 * The last row recorded at or before an instant; 0 when there is none.
 * A binary search, which `recordTime` allows: time never decreases along the log. It needs no index.
 */
export function positionAt(database: Database): (instant: Instant) => number {
  const head = findHead(database);
  const last = findLast(database);
  return (instant) => {
    let found = 0;
    let high = head();
    while (found < high) {
      const middle = Math.ceil((found + high) / 2);
      const row = last(middle);
      if (row === undefined) return 0;
      const { recordedAt } = decodeEvent(row.text, formatPosition(row.position));
      if (recordedAt <= instant) found = middle;
      else high = Math.min(row.position, middle) - 1;
    }
    return last(found)?.position ?? 0;
  };
}
