import { type Database } from 'better-sqlite3';
import { decodeEvent } from '../canonical-bytes.js';
import { type Instant } from '../event.js';
import { findHead, findLast } from './find-last.js';
import { formatPosition } from './position.js';
import { skewOf } from './several-clocks.js';

/**
 * The last row recorded at or before an instant; 0 when there is none.
 * A binary search, which `recordTime` allows: time never decreases along the log. It needs no index.
 */
export function positionAt(database: Database): (instant: Instant) => number {
  const skewMs = skewOf(database);
  const search = searching(database);
  return skewMs === 0 ? search : severalClocks(database, search, skewMs);
}

function searching(database: Database): (instant: Instant) => number {
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

/**
 * Where times may step back: what stands before an entry of a skew earlier was recorded by then, and nothing after an entry
 * of a skew later was. What lies between is looked at one by one.
 */
function severalClocks(database: Database, search: (instant: Instant) => number, skewMs: number) {
  const after = database.prepare<[number], { position: number; text: string }>(
    'SELECT position, CAST(bytes AS TEXT) AS text FROM events WHERE position > ? ORDER BY position',
  );
  const shifted = (instant: Instant, ms: number) => {
    const time = Math.min(Math.max(Date.parse(instant) + ms, FIRST), LAST);
    return new Date(time).toISOString();
  };
  return (instant: Instant): number => {
    let found = search(shifted(instant, -skewMs));
    const over = shifted(instant, skewMs);
    for (const { position, text } of after.iterate(found)) {
      const { recordedAt } = decodeEvent(text, formatPosition(position));
      if (recordedAt > over) break;
      if (recordedAt <= instant) found = position;
    }
    return found;
  };
}

const FIRST = Date.parse('0001-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
