import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EMPTY_ROOT, Frontier, leafHash, nodeHash, sameHash } from './index.js';
import { naiveLeafHash } from './testing/naive-tree.js';

/** transparency-dev/merkle, testonly/constants.go (Apache-2.0): entries, and the root of each number of the first of them. */
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('the Merkle Tree Hash', () => {
  it.each(roots.map((root, size) => [size, root] as const))('of %d known entries is as published', (size, root) => {
    const frontier = Frontier.empty();
    for (const entry of entries.slice(0, size)) frontier.push(leafHash(Buffer.from(entry, 'hex')));
    expect(hex(frontier.root())).toBe(root);
  });

  it('of no entries is the hash of nothing', () => expect(hex(EMPTY_ROOT)).toBe(roots[0]));

  it.each([0, 1, 460, 65_535, 65_536, 200_000])('of an entry of %d bytes is as defined, time and again', (length) => {
    const entry = Buffer.alloc(length, 'entry');
    expect(leafHash(entry)).toEqual(naiveLeafHash(entry));
    expect(leafHash(entry)).toEqual(naiveLeafHash(entry));
  });

  it('of any entry does not depend on those before it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (entry) => expect(leafHash(entry)).toEqual(naiveLeafHash(entry))),
    );
  });

  it('of a node keeps left and right apart, and takes hashes only', () => {
    const [a, b] = [leafHash(Buffer.from('a')), leafHash(Buffer.from('b'))];
    expect(nodeHash(a, b)).not.toEqual(nodeHash(b, a));
    expect(() => nodeHash(a, b.subarray(1))).toThrow(RangeError);
    expect(() => nodeHash(new Uint8Array(33), b)).toThrow(RangeError);
  });
});

describe('two hashes', () => {
  const hash = leafHash(Buffer.from('a'));

  it('are the same when all their bytes are', () => {
    expect(sameHash(hash, Uint8Array.from(hash))).toBe(true);
    for (let at = 0; at < 32; at += 1)
      expect(
        sameHash(
          hash,
          hash.map((byte, place) => (place === at ? byte ^ 1 : byte)),
        ),
      ).toBe(false);
  });

  it('are not the same when they are no hashes', () => {
    expect(sameHash(new Uint8Array(), new Uint8Array())).toBe(false);
    expect(sameHash(hash, hash.subarray(0, 31))).toBe(false);
  });
});
