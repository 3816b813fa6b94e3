import { ProofError } from './errors.js';
import { EMPTY_ROOT, nodeHash, sameHash } from './hash.js';
import { needHash, needProof, needSize } from './hostile.js';
import { half } from './sizes.js';

/** That the tree of `size2` entries begins with the whole tree of `size1` entries (RFC 9162 §2.1.4). */
export interface ConsistencyProof {
  readonly size1: number;
  readonly size2: number;
  readonly root1: Uint8Array;
  readonly root2: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/**
 * Checks a consistency proof by RFC 9162 §2.1.4.2. A tree without entries begins every tree and a tree begins itself, both
 * with an empty proof (C2SP tlog-witness). Sizes and roots must come from checkpoints that were verified.
 *
 * @throws {ProofError} when it does not hold, whatever is wrong with it
 */
export function verifyConsistency({ size1, size2, root1, root2, proof }: ConsistencyProof): void {
  needSize(size1, 'first size');
  needSize(size2, 'second size');
  needHash(root1, 'first root');
  needHash(root2, 'second root');
  needProof(proof);
  if (size1 > size2) throw new ProofError(`A tree of ${size1} entries cannot have grown into one of ${size2}.`);
  if (size1 === 0 && !sameHash(root1, EMPTY_ROOT))
    throw new ProofError('The first tree has no entries, but not the root of a tree without entries.');
  if (size1 === 0 || size1 === size2) {
    if (proof.length > 0) throw new ProofError('A tree needs no proof to begin with itself or with nothing.');
    if (size1 === size2 && !sameHash(root1, root2))
      throw new ProofError('Trees of the same size have different roots.');
    return;
  }
  verifyGrowth(size1, size2, root1, root2, proof);
}

/** For 0 < size1 < size2. */
function verifyGrowth(
  size1: number,
  size2: number,
  root1: Uint8Array,
  root2: Uint8Array,
  proof: readonly Uint8Array[],
): void {
  let node = size1 - 1;
  let last = size2 - 1;
  while (node % 2 === 1) {
    node = half(node);
    last = half(last);
  }
  // A first tree that is one complete subtree is where the walk starts, and is not repeated in the proof.
  const [start, ...rest] = node === 0 ? [root1, ...proof] : proof;
  if (start === undefined || proof.length === 0) throw new ProofError('The proof is empty.');
  let hash1 = start;
  let hash2 = start;
  for (const sibling of rest) {
    if (last === 0) throw new ProofError('The proof has more hashes than the tree has levels.');
    if (node % 2 === 1 || node === last) {
      hash1 = nodeHash(sibling, hash1);
      hash2 = nodeHash(sibling, hash2);
      while (node % 2 === 0 && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else hash2 = nodeHash(hash2, sibling);
    node = half(node);
    last = half(last);
  }
  if (last !== 0) throw new ProofError('The proof has fewer hashes than the tree has levels.');
  if (!sameHash(hash1, root1))
    throw new ProofError(`The proof does not lead to the root of the ${size1} first entries.`);
  if (!sameHash(hash2, root2)) throw new ProofError(`The proof does not lead to the root of all ${size2} entries.`);
}
