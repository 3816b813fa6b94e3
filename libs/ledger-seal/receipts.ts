import {
  consistencyProof,
  consistencyReceipt,
  type ConsistencyReceipt,
  formatTlogProof,
  inclusionProof,
  inclusionReceipt,
  type InclusionReceipt,
  leafHash,
  type NoteVerifier,
  openCheckpoint,
  ProofError,
  sameHash,
  verifyConsistency,
  verifyInclusion,
} from '#lib/transparency-log/index.js';
import { type CheckpointStream } from './checkpoints/checkpoint-stream.js';
import { EntryDiffersFromTree, NotUnderSeal, TreeDiffersFromSeal } from './errors.js';
import { type Seal } from './seal.js';
import { type Tree } from './tree/tree.js';
import { isWrongTree } from './tree/wrong-tree.js';
import { toCountText } from './words.js';

/** What receipts are made from. */
export interface Proving {
  readonly tree: Tree;
  readonly checkpoints: CheckpointStream;
  readonly verifier: NoteVerifier;
}

interface Root {
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * That an entry is under a seal. It is verified against the signed root before it is given.
 *
 * @param which the event's id, or the index of its leaf
 * @param size of the seal; default the last one
 * @throws {NotUnderSeal | EntryDiffersFromTree | TreeDiffersFromSeal}
 */
export async function proveInclusion(
  proving: Proving,
  which: string | number,
  size?: number,
): Promise<InclusionReceipt> {
  const { size: treeSize, root } = await rootAt(proving, size);
  const { tree } = proving;
  const receipt = await checked(treeSize, async () => {
    const leafIdx = await leafOf(tree, which, treeSize);
    const page = await tree.entries(leafIdx, 1);
    const leaf = tree.leafHash(leafIdx);
    if (page.length === 0 || leaf === null || !sameHash(leaf, leafHash(page.bytes(0))))
      throw new EntryDiffersFromTree(leafIdx);
    const proof = inclusionProof(leafIdx, treeSize, tree.subtrees(treeSize));
    const proved = { leafIdx, treeSize, root, leafHash: leaf, proof };
    verifyInclusion(proved);
    return proved;
  });
  return inclusionReceipt(receipt);
}

/**
 * That the ledger under one seal begins with the ledger under another.
 *
 * @param size2 default the last seal's
 * @throws {NotUnderSeal | TreeDiffersFromSeal}
 */
export async function proveConsistency(proving: Proving, size1: number, size2?: number): Promise<ConsistencyReceipt> {
  const second = await rootAt(proving, size2);
  if (size1 > second.size)
    throw new NotUnderSeal(
      `A ledger of ${toCountText(size1)} entries cannot have grown into one of ${toCountText(second.size)}. Give the smaller size first.`,
    );
  const first = await rootAt(proving, size1);
  const receipt = await checked(second.size, () => {
    const proof = consistencyProof(size1, second.size, proving.tree.subtrees(second.size));
    const proved = { size1, size2: second.size, root1: first.root, root2: second.root, proof };
    verifyConsistency(proved);
    return proved;
  });
  return consistencyReceipt(receipt);
}

/** A receipt for one entry with the last checkpoint in it, as C2SP tlog-proof text. @throws as `proveInclusion` */
export async function proveAsText(proving: Proving, leafIdx: number): Promise<string> {
  const seal = await lastSeal(proving.checkpoints);
  const { proof } = await proveInclusion(proving, leafIdx, seal.size);
  return formatTlogProof({ leafIdx, proof: proof.map((hash) => Buffer.from(hash, 'base64')), checkpoint: seal.note });
}

async function rootAt(proving: Proving, size: number | undefined): Promise<Root> {
  const { tree, checkpoints, verifier } = proving;
  const seal = size === undefined ? await checkpoints.latest() : await checkpoints.ofSize(size);
  const now = await tree.advance();
  if (seal === null && size === 0) return { size, root: tree.root(0) };
  if (seal === null) throw noSeal(size);
  if (seal.size > now) throw new TreeDiffersFromSeal(seal.size);
  return openCheckpoint(seal.note, verifier);
}

const noSeal = (size: number | undefined) =>
  new NotUnderSeal(
    size === undefined
      ? 'Nothing is sealed yet. Make a seal with minutebook checkpoint, then ask again.'
      : `There is no seal of ${size} entries. Ask for the size of one that was made.`,
  );

async function lastSeal(checkpoints: CheckpointStream): Promise<Seal> {
  const seal = await checkpoints.latest();
  if (seal === null) throw noSeal(undefined);
  return seal;
}

async function leafOf(tree: Tree, which: string | number, size: number): Promise<number> {
  const leafIdx = typeof which === 'number' ? which : await tree.leafIndexOfEvent(which);
  if (leafIdx === null || !Number.isSafeInteger(leafIdx) || leafIdx < 0)
    throw new NotUnderSeal(`There is no entry ${JSON.stringify(which)} in the ledger.`);
  if (leafIdx >= size)
    throw new NotUnderSeal(
      `Entry ${toCountText(leafIdx + 1)} is not under the seal of ${toCountText(size)} entries. Make a seal with minutebook checkpoint, then ask again.`,
    );
  return leafIdx;
}

/** What does not verify here, or cannot even be made, would verify nowhere. */
async function checked<T>(size: number, prove: () => T | Promise<T>): Promise<T> {
  try {
    return await prove();
  } catch (error) {
    throw error instanceof ProofError || isWrongTree(error) ? new TreeDiffersFromSeal(size) : error;
  }
}
