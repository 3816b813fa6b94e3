import { assertSize, splitOf } from './sizes.js';
import { rangeRoot, type SubtreeHashes } from './subtree.js';

/**
 * `PATH(leafIdx, D[treeSize])` of RFC 9162 §2.1.3.1: the leaf's sibling first, the root's child last.
 *
 * @throws {RangeError} when there is no such leaf in a tree of that size
 */
export function inclusionProof(leafIdx: number, treeSize: number, hashes: SubtreeHashes): Uint8Array[] {
  assertSize(treeSize);
  if (assertSize(leafIdx, 'A leaf index') >= treeSize)
    throw new RangeError(`A tree of ${treeSize} entries has no entry ${leafIdx}.`);
  const fromTop: Uint8Array[] = [];
  let start = 0;
  let end = treeSize;
  while (end - start > 1) {
    const split = start + splitOf(end - start);
    if (leafIdx < split) {
      fromTop.push(rangeRoot(split, end, hashes));
      end = split;
    } else {
      fromTop.push(rangeRoot(start, split, hashes));
      start = split;
    }
  }
  return fromTop.reverse();
}

/**
 * `PROOF(size1, D[size2])` of RFC 9162 §2.1.4.1; empty when the sizes are the same or the first is 0.
 *
 * @throws {RangeError} when the first size is above the second
 */
export function consistencyProof(size1: number, size2: number, hashes: SubtreeHashes): Uint8Array[] {
  if (assertSize(size1) > assertSize(size2))
    throw new RangeError(`A tree of ${size1} entries cannot have grown into one of ${size2}.`);
  if (size1 === 0) return [];
  const fromTop: Uint8Array[] = [];
  let start = 0;
  let end = size2;
  while (size1 < end) {
    const split = start + splitOf(end - start);
    if (size1 <= split) {
      fromTop.push(rangeRoot(split, end, hashes));
      end = split;
    } else {
      fromTop.push(rangeRoot(start, split, hashes));
      start = split;
    }
  }
  // The first tree as a whole is known to whoever asks; the last part of one that is split is not.
  if (start > 0) fromTop.push(rangeRoot(start, end, hashes));
  return fromTop.reverse();
}
