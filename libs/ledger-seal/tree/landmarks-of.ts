import { type Landmarks } from '#lib/event-store/index.js';
import { type Tree } from './tree.js';

/**
 * Places in the log that a tree of hashes knows: one for every 256 entries. A tree that is not open yet, not open any more,
 * empty or damaged knows none. They are of the ledger as it was when the tree took it in, and vouch for nothing.
 *
 * @param tree the tree by the time a place is asked for: the store that asks is opened before it
 */
export function landmarksOf(tree: () => Tree | null): Landmarks {
  const places = () => tree()?.landmarks ?? NONE;
  return {
    atOrBefore: (position) => places().atOrBefore(position),
    get count() {
      return places().count;
    },
    at: (index) => places().at(index),
  };
}

const NONE: Landmarks = { atOrBefore: () => null, count: 0, at: () => null };
