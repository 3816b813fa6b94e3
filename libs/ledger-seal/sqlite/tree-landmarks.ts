import { type Database } from 'better-sqlite3';
import { type Landmarks, type Position } from '#lib/event-store/index.js';
import { isSqliteError } from '#lib/faults/error-code.js';

/** The first positions of the tiles of a tree's file, as landmarks of its ledger. */
export function treeLandmarks(database: Database): Landmarks {
  const before = database
    .prepare<[Position], Position>('SELECT position FROM firsts WHERE position <= ? ORDER BY position DESC LIMIT 1')
    .pluck();
  // Tiles are numbered without gaps.
  const count = database.prepare<[], number>('SELECT coalesce(max(tile) + 1, 0) FROM firsts').pluck();
  const at = database.prepare<[number], Position>('SELECT position FROM firsts WHERE tile = ?').pluck();
  /** Landmarks only save reading: from a tree that is closed or damaged there are none, and whoever needs the tree is told. */
  const known = <T>(read: () => T | undefined): T | null => {
    if (!database.open) return null;
    try {
      return read() ?? null;
    } catch (error) {
      if (isSqliteError(error)) return null;
      throw error;
    }
  };
  return {
    atOrBefore: (position) => known(() => before.get(position)),
    get count() {
      return known(() => count.get()) ?? 0;
    },
    at: (index) => known(() => at.get(index)),
  };
}
