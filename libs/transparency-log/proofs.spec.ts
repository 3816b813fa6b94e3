import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type ConsistencyProof,
  consistencyProof,
  EMPTY_ROOT,
  type InclusionProof,
  inclusionProof,
  nodeHash,
  ProofError,
  rootFrom,
  type SubtreeHashes,
  verifyConsistency,
  verifyInclusion,
} from './index.js';
import { naivePath, naiveProof } from './testing/naive-tree.js';
import { leavesOf, subtreesOf } from './testing/trees.js';

const MOST = 300;
const leaves = leavesOf(MOST);
const [forgery] = leavesOf(1, 'forgery') as [Uint8Array];
const hashes = subtreesOf(leaves);
const roots = Array.from({ length: MOST + 1 }, (_, size) => rootFrom(size, hashes));
const fails = (check: () => void) => {
  try {
    check();
  } catch (error) {
    if (error instanceof ProofError) return true;
    throw error;
  }
  return false;
};

const sizes = fc.integer({ min: 1, max: MOST });
const flipped = (hash: Uint8Array, bit: number) =>
  hash.map((byte, at) => (at === Math.floor(bit / 8) % 32 ? byte ^ (1 << (bit % 8)) : byte));

/** A proof spoilt in one of the ways a list can be. */
const spoilt = (proof: readonly Uint8Array[], at: number, how: number): Uint8Array[] => {
  const place = at % Math.max(proof.length, 1);
  const hash = proof[place];
  if (hash === undefined || how === 0) return [...proof.slice(0, place), leaves[at % MOST]!, ...proof.slice(place)];
  if (how === 1) return proof.toSpliced(place, 1);
  if (how === 2) return proof.with(place, flipped(hash, at));
  if (how === 3) return [...proof, hash];
  return proof.with(place, hash.subarray(1));
};

describe('an inclusion proof', () => {
  const proofOf = (leafIdx: number, treeSize: number): InclusionProof => ({
    leafIdx,
    treeSize,
    root: roots[treeSize]!,
    leafHash: leaves[leafIdx]!,
    proof: inclusionProof(leafIdx, treeSize, hashes),
  });

  it('verifies for every entry of every tree', () => {
    for (let treeSize = 1; treeSize <= MOST; treeSize += 1)
      for (let leafIdx = 0; leafIdx < treeSize; leafIdx += 1) verifyInclusion(proofOf(leafIdx, treeSize));
  });

  it('verifies for no other leaf, no other index and no other tree', () => {
    for (let treeSize = 1; treeSize <= 24; treeSize += 1)
      for (let leafIdx = 0; leafIdx < treeSize; leafIdx += 1) {
        const proof = proofOf(leafIdx, treeSize);
        for (let other = 0; other <= 24; other += 1) {
          const changed = [
            ...(other === leafIdx ? [] : [{ leafIdx: other }, { leafHash: leaves[other]! }]),
            ...(other === treeSize ? [] : [{ treeSize: other, root: roots[other]! }, { root: roots[other]! }]),
          ];
          for (const change of changed)
            if (!fails(() => verifyInclusion({ ...proof, ...change })))
              throw new Error(`Entry ${leafIdx} of ${treeSize} passes for ${JSON.stringify(change)}`);
        }
      }
  });

  it('is what the definition says', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (treeSize, at) => {
        const leafIdx = at % treeSize;
        expect(inclusionProof(leafIdx, treeSize, hashes)).toEqual(naivePath(leafIdx, leaves.slice(0, treeSize)));
      }),
    );
  });

  it('does not verify once any of it is changed', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), fc.integer({ min: 0, max: 4 }), (treeSize, index, at, how) => {
        const proof = proofOf(index % treeSize, treeSize);
        expect(fails(() => verifyInclusion({ ...proof, proof: spoilt(proof.proof, at, how) }))).toBe(true);
        expect(fails(() => verifyInclusion({ ...proof, root: flipped(proof.root, at) }))).toBe(true);
        expect(fails(() => verifyInclusion({ ...proof, leafHash: flipped(proof.leafHash, at) }))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('can be made for leaves that are there only', () => {
    for (const [leafIdx, treeSize] of [
      [0, 0],
      [5, 5],
      [-1, 5],
      [0.5, 5],
      [0, 2 ** 53],
    ] as const)
      expect(() => inclusionProof(leafIdx, treeSize, hashes)).toThrow(RangeError);
  });
});

describe('a consistency proof', () => {
  const proofOf = (size1: number, size2: number): ConsistencyProof => ({
    size1,
    size2,
    root1: roots[size1]!,
    root2: roots[size2]!,
    proof: consistencyProof(size1, size2, hashes),
  });

  it('verifies from every size to every later one', () => {
    for (let size2 = 0; size2 <= MOST; size2 += 1)
      for (let size1 = 0; size1 <= size2; size1 += 1) verifyConsistency(proofOf(size1, size2));
  });

  it('verifies between no other two trees', () => {
    for (let size2 = 1; size2 <= 24; size2 += 1)
      for (let size1 = 1; size1 < size2; size1 += 1) {
        const proof = proofOf(size1, size2);
        for (let other = 1; other <= 24; other += 1) {
          const changed = [
            ...(other === size1 ? [] : [{ size1: other, root1: roots[other]! }, { root1: roots[other]! }]),
            ...(other === size2 ? [] : [{ size2: other, root2: roots[other]! }, { root2: roots[other]! }]),
          ];
          for (const change of changed)
            if (!fails(() => verifyConsistency({ ...proof, ...change })))
              throw new Error(`${size1} to ${size2} passes for ${JSON.stringify(change)}`);
        }
      }
  });

  it('is what the definition says', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size2, at) => {
        const size1 = 1 + (at % size2);
        expect(consistencyProof(size1, size2, hashes)).toEqual(naiveProof(size1, leaves.slice(0, size2)));
      }),
    );
  });

  it('does not verify once any of it is changed', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), fc.integer({ min: 0, max: 4 }), (size2, from, at, how) => {
        const proof = proofOf(1 + (from % size2), size2);
        expect(fails(() => verifyConsistency({ ...proof, proof: spoilt(proof.proof, at, how) }))).toBe(true);
        expect(fails(() => verifyConsistency({ ...proof, root1: flipped(proof.root1, at) }))).toBe(true);
        expect(fails(() => verifyConsistency({ ...proof, root2: flipped(proof.root2, at) }))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never joins a history to one in which an entry is another', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size2, from, at) => {
        const size1 = 1 + (from % size2);
        const forged = subtreesOf(leaves.slice(0, size2).with(at % size1, forgery));
        const proof = { size1, size2, root1: roots[size1]!, root2: rootFrom(size2, forged) };
        expect(fails(() => verifyConsistency({ ...proof, proof: consistencyProof(size1, size2, forged) }))).toBe(true);
      }),
    );
  });

  it('from nothing needs the root of nothing and no hashes', () => {
    const proof = { size1: 0, size2: 3, root1: EMPTY_ROOT, root2: roots[3]!, proof: [] };
    verifyConsistency(proof);
    expect(fails(() => verifyConsistency({ ...proof, root1: roots[3]! }))).toBe(true);
    expect(fails(() => verifyConsistency({ ...proof, proof: [roots[3]!] }))).toBe(true);
  });

  it('can be made forwards only', () => expect(() => consistencyProof(6, 5, hashes)).toThrow(RangeError));
});

describe('proofs of trees far larger than could be kept', () => {
  /** All subtrees of a level are the same when all entries are: any tree up to 2^53 can be told at once. */
  const same: SubtreeHashes = (level) => {
    let hash = leaves[0]!;
    for (let at = 0; at < level; at += 1) hash = nodeHash(hash, hash);
    return hash;
  };
  const large = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

  it('verify to the last entry there can be', () => {
    fc.assert(
      fc.property(large, large, (a, b) => {
        const [size1, size2] = [Math.min(a, b), Math.max(a, b)];
        const root = rootFrom(size2, same);
        verifyInclusion({
          leafIdx: size1 - 1,
          treeSize: size2,
          root,
          leafHash: leaves[0]!,
          proof: inclusionProof(size1 - 1, size2, same),
        });
        verifyConsistency({
          size1,
          size2,
          root1: rootFrom(size1, same),
          root2: root,
          proof: consistencyProof(size1, size2, same),
        });
      }),
      {
        numRuns: 20,
        examples: [
          [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
          [2 ** 52, 2 ** 52 + 1],
          [2 ** 32, 2 ** 33 - 1],
        ],
      },
    );
  });
});

describe('what pretends to be a proof', () => {
  const inclusion = { leafIdx: 0, treeSize: 1, root: roots[1]!, leafHash: leaves[0]!, proof: [] };
  const consistency = { size1: 1, size2: 2, root1: roots[1]!, root2: roots[2]!, proof: [leaves[1]!] };
  const odd: unknown[] = [
    undefined,
    null,
    -1,
    0.5,
    NaN,
    Infinity,
    2 ** 53,
    '1',
    1n,
    [],
    {},
    new Uint8Array(),
    new Uint8Array(31),
    new Uint8Array(33),
    Array(32).fill(0),
    Array(55).fill(leaves[0]),
    [null],
    [new Uint8Array()],
    { length: 0 },
  ];

  it.each(Object.keys(inclusion))('is refused, whatever stands for %s', (name) => {
    const bad = odd.filter((value) => !(name === 'proof' && Array.isArray(value) && value.length === 0));
    for (const value of bad) expect(() => verifyInclusion({ ...inclusion, [name]: value })).toThrow(ProofError);
    verifyInclusion(inclusion);
  });

  it.each(Object.keys(consistency))('is refused, whatever stands for its %s', (name) => {
    for (const value of odd) expect(() => verifyConsistency({ ...consistency, [name]: value })).toThrow(ProofError);
    verifyConsistency(consistency);
  });

  it('is refused for a tree of one whose leaf and root are both nothing', () => {
    const nothing = new Uint8Array();
    expect(() => verifyInclusion({ ...inclusion, root: nothing, leafHash: nothing })).toThrow(ProofError);
  });

  it('is refused with a root above the top of a tree of its size, though its hashes lead there', () => {
    const above = (root: Uint8Array) => nodeHash(forgery, root);
    const entry = { leafIdx: 2, treeSize: 3, leafHash: leaves[2]!, proof: [...inclusionProof(2, 3, hashes), forgery] };
    expect(() => verifyInclusion({ ...entry, root: above(roots[3]!) })).toThrow('more hashes than the tree has levels');
    const grown = { size1: 3, size2: 4, root1: above(roots[3]!), root2: above(roots[4]!) };
    const proof = [...consistencyProof(3, 4, hashes), forgery];
    expect(() => verifyConsistency({ ...grown, proof })).toThrow('more hashes than the tree has levels');
  });
});
