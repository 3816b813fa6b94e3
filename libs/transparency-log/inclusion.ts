import { ProofError } from './errors.js';
import { nodeHash, sameHash } from './hash.js';
import { needHash, needProof, needSize } from './hostile.js';
import { half } from './sizes.js';

/** That the leaf `leafIdx` of the tree with this size and root has this hash (RFC 9162 §2.1.3). */
export interface InclusionProof {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: Uint8Array;
  readonly leafHash: Uint8Array;
  /** The leaf's sibling first, the root's child last. */
  readonly proof: readonly Uint8Array[];
}

/**
 * Checks an inclusion proof by RFC 9162 §2.1.3.2. Size and root must come from a checkpoint that was verified, and the leaf
 * hash from the entry itself: taken from the proof's sender they prove nothing.
 *
 * @throws {ProofError} when it does not hold, whatever is wrong with it
 */
export function verifyInclusion({ leafIdx, treeSize, root, leafHash, proof }: InclusionProof): void {
  needSize(leafIdx, 'leaf index');
  needSize(treeSize, 'tree size');
  needHash(root, 'root');
  needHash(leafHash, 'leaf hash');
  needProof(proof);
  if (leafIdx >= treeSize) throw new ProofError(`A tree of ${treeSize} entries has no entry ${leafIdx}.`);
  let node = leafIdx;
  let last = treeSize - 1;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) throw new ProofError('The proof has more hashes than the tree has levels.');
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      // The last node of a level without a sibling is passed up as it is.
      while (node % 2 === 0 && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else hash = nodeHash(hash, sibling);
    node = half(node);
    last = half(last);
  }
  if (last !== 0) throw new ProofError('The proof has fewer hashes than the tree has levels.');
  if (!sameHash(hash, root))
    throw new ProofError(`The leaf of index ${leafIdx} does not lead to the tree's root with this proof.`);
}
