import { hashFromBase64, toBase64 } from './base64.js';
import { type ConsistencyProof } from './consistency.js';
import { FormatError } from './errors.js';
import { type InclusionProof } from './inclusion.js';
import { isSize } from './sizes.js';

/** Proofs as JSON, with the field names of transparency-dev's test data; hashes in standard base64. */

export interface InclusionReceipt {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
  readonly proof: readonly string[];
}

export interface ConsistencyReceipt {
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
  readonly proof: readonly string[];
}

export const inclusionReceipt = ({ leafIdx, treeSize, root, leafHash, proof }: InclusionProof): InclusionReceipt => ({
  leafIdx,
  treeSize,
  root: toBase64(root),
  leafHash: toBase64(leafHash),
  proof: proof.map(toBase64),
});

export const consistencyReceipt = ({ size1, size2, root1, root2, proof }: ConsistencyProof): ConsistencyReceipt => ({
  size1,
  size2,
  root1: toBase64(root1),
  root2: toBase64(root2),
  proof: proof.map(toBase64),
});

/**
 * An inclusion proof out of parsed JSON; further members are passed over. Not verified: see `verifyInclusion`.
 *
 * @throws {FormatError}
 */
export function readInclusionReceipt(json: unknown): InclusionProof {
  const members = objectOf(json);
  return {
    leafIdx: sizeIn(members, 'leafIdx'),
    treeSize: sizeIn(members, 'treeSize'),
    root: hashIn(members, 'root'),
    leafHash: hashIn(members, 'leafHash'),
    proof: proofIn(members),
  };
}

/**
 * A consistency proof out of parsed JSON; further members are passed over. Not verified: see `verifyConsistency`.
 *
 * @throws {FormatError}
 */
export function readConsistencyReceipt(json: unknown): ConsistencyProof {
  const members = objectOf(json);
  return {
    size1: sizeIn(members, 'size1'),
    size2: sizeIn(members, 'size2'),
    root1: hashIn(members, 'root1'),
    root2: hashIn(members, 'root2'),
    proof: proofIn(members),
  };
}

type Members = Readonly<Record<string, unknown>>;

function objectOf(json: unknown): Members {
  if (typeof json !== 'object' || json === null) throw new FormatError('The receipt is not a JSON object.');
  return json as Members;
}

function sizeIn(members: Members, name: string): number {
  const value = members[name];
  if (!isSize(value)) throw new FormatError(`The receipt's ${name} is not a whole number from 0 to 2^53 - 1.`);
  return value;
}

function hashIn(members: Members, name: string): Uint8Array {
  const value = members[name];
  if (typeof value !== 'string') throw new FormatError(`The receipt has no ${name}.`);
  return hashFromBase64(value, `receipt's ${name}`);
}

/** Go's encoder writes a list without items as null. */
function proofIn({ proof }: Members): Uint8Array[] {
  if (proof === null) return [];
  if (!Array.isArray(proof) || !proof.every((hash) => typeof hash === 'string'))
    throw new FormatError("The receipt's proof is not a list of texts.");
  return proof.map((hash) => hashFromBase64(hash, "receipt's proof"));
}
