import { describe, expect, it } from '@jest/globals';
import { Frontier, frontierFrom, rootFrom } from './index.js';
import { naiveRoot } from './testing/naive-tree.js';
import { leavesOf, subtreesOf } from './testing/trees.js';

const leaves = leavesOf(300);

describe('a frontier', () => {
  it('has at every size the root of the definition, and so has whoever keeps all subtrees', () => {
    const hashes = subtreesOf(leaves);
    const frontier = Frontier.empty();
    for (let size = 0; size <= leaves.length; size += 1) {
      const root = naiveRoot(leaves.slice(0, size));
      expect(frontier.size).toBe(size);
      expect(frontier.root()).toEqual(root);
      expect(rootFrom(size, hashes)).toEqual(root);
      expect(frontierFrom(size, hashes).hashes).toEqual(frontier.hashes);
      if (size < leaves.length) frontier.push(leaves[size]!);
    }
  });

  it('goes on from what was kept of it as if it had never stopped', () => {
    for (let size = 0; size <= 64; size += 1) {
      const kept = Frontier.empty();
      for (const leaf of leaves.slice(0, size)) kept.push(leaf);
      const resumed = Frontier.of(kept.size, kept.hashes);
      for (const leaf of leaves.slice(size, 130)) resumed.push(leaf);
      expect(resumed.root()).toEqual(naiveRoot(leaves.slice(0, 130)));
    }
  });

  it('that was copied stays where it was', () => {
    const frontier = Frontier.empty();
    for (const leaf of leaves.slice(0, 7)) frontier.push(leaf);
    const before = frontier.root();
    const copy = frontier.copy();
    copy.push(leaves[7]!);
    expect(frontier.size).toBe(7);
    expect(frontier.root()).toEqual(before);
    expect(copy.root()).toEqual(naiveRoot(leaves.slice(0, 8)));
  });

  it('tells of each complete subtree once, with the root of its leaves', () => {
    const told: string[] = [];
    const frontier = Frontier.empty();
    for (const leaf of leaves.slice(0, 8))
      frontier.push(leaf, (level, index, hash) => {
        told.push(`${level}/${index}`);
        const span = 2 ** level;
        expect(hash).toEqual(naiveRoot(leaves.slice(index * span, (index + 1) * span)));
      });
    expect(told.join(' ')).toBe('0/0 0/1 1/0 0/2 0/3 1/1 2/0 0/4 0/5 1/2 0/6 0/7 1/3 2/1 3/0');
  });

  it('takes as many hashes as its size has binary ones, and hashes only', () => {
    const [a, b] = [leaves[0]!, leaves[1]!];
    expect(Frontier.of(2 ** 52 + 2 ** 33, [a, b]).size).toBe(2 ** 52 + 2 ** 33);
    expect(() => Frontier.of(3, [a])).toThrow(RangeError);
    expect(() => Frontier.of(2, [a, b])).toThrow(RangeError);
    expect(() => Frontier.of(0, [a])).toThrow(RangeError);
    expect(() => Frontier.of(1, [a.subarray(1)])).toThrow(RangeError);
    expect(() => Frontier.empty().push(new Uint8Array(31))).toThrow(RangeError);
  });

  it.each([-1, 1.5, NaN, Infinity, 2 ** 53])('has no size of %d', (size) => {
    expect(() => Frontier.of(size, [])).toThrow(RangeError);
  });

  it('is full at 2^53 - 1 and stays as it was when more is pushed', () => {
    const full = Frontier.of(
      2 ** 53 - 1,
      Array.from({ length: 53 }, () => leaves[0]!),
    );
    const root = full.root();
    expect(() => full.push(leaves[1]!)).toThrow(RangeError);
    expect(full.root()).toEqual(root);
  });
});
