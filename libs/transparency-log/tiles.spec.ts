import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  consistencyProof,
  decodeBundle,
  encodeBundle,
  entriesPath,
  FormatError,
  inclusionProof,
  parseTilePath,
  pathOf,
  rootFrom,
  tilePath,
  tileWidth,
  tileWidths,
} from './index.js';
import { naivePath, naiveProof, naiveRoot } from './testing/naive-tree.js';
import { encodeTile, hashesFromTiles } from './testing/tile-hashes.js';
import { leavesOf, subtreesOf } from './testing/trees.js';

describe('the path of a tile', () => {
  it.each([
    [0, 0, 256, 'tile/0/000'],
    [0, 1234067, 5, 'tile/0/x001/x234/067.p/5'],
    [1, 0, 1, 'tile/1/000.p/1'],
    [63, 999, 255, 'tile/63/999.p/255'],
    [2, 1000, 256, 'tile/2/x001/000'],
  ])('of level %d, index %d and width %d is %4$s', (level, index, width, path) => {
    expect(tilePath(level, index, width)).toBe(path);
    expect(parseTilePath(path)).toEqual({ level, index, width });
  });

  it('of entries has no level', () => {
    expect(entriesPath(1234067, 5)).toBe('tile/entries/x001/x234/067.p/5');
    expect(parseTilePath('tile/entries/000')).toEqual({ level: 'entries', index: 0, width: 256 });
  });

  it('comes back from itself', () => {
    const levels = fc.oneof(fc.nat(63), fc.constant('entries' as const));
    fc.assert(
      fc.property(levels, fc.maxSafeNat(), fc.integer({ min: 1, max: 256 }), (level, index, width) =>
        expect(parseTilePath(pathOf({ level, index, width }))).toEqual({ level, index, width }),
      ),
    );
  });

  it.each([
    '',
    '/tile/0/000',
    'tile/0/000/',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/0',
    'tile/0/0000',
    'tile/0/x000/000',
    'tile/0/001/000',
    'tile/0/x001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/05',
    'tile/0/000.p/',
    'tile/0/000.p/-1',
    'tile/entry/000',
    'tile/0/../000',
    'tile/0/000\n',
    `tile/0/${'x999/'.repeat(6)}999`,
    'tile/0/٠٠٠',
  ])('is not %j', (path) => expect(() => parseTilePath(path)).toThrow(FormatError));

  it.each([
    [-1, 0, 1],
    [64, 0, 1],
    [0, -1, 1],
    [0, 2 ** 53, 1],
    [0, 0, 0],
    [0, 0, 257],
    [0.5, 0, 1],
  ])('is none of level %d, index %d, width %d', (level, index, width) =>
    expect(() => tilePath(level, index, width)).toThrow(RangeError),
  );
});

describe('the tiles of a tree', () => {
  it.each([
    [0, []],
    [1, [[0, 1]]],
    [255, [[0, 255]]],
    [
      256,
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      257,
      [
        [1, 1],
        [0, 1],
      ],
    ],
    [
      65_536,
      [
        [256, 0],
        [1, 0],
        [0, 1],
      ],
    ],
    [
      70_000,
      [
        [273, 112],
        [1, 17],
        [0, 1],
      ],
    ],
  ])('of %d entries', (size, levels) => {
    expect(tileWidths(size)).toEqual(levels.map(([full, partial], level) => ({ level, full, partial })));
  });

  it('are as wide as their place says', () => {
    expect(tileWidth(0, 272, 70_000)).toBe(256);
    expect(tileWidth(0, 273, 70_000)).toBe(112);
    expect(tileWidth(0, 274, 70_000)).toBe(0);
    expect(tileWidth(1, 1, 70_000)).toBe(17);
    expect(tileWidth(3, 0, 70_000)).toBe(0);
  });

  const leaves = leavesOf(700);
  const tilesOf = (size: number) => {
    const hashes = subtreesOf(leaves.slice(0, size));
    const files = new Map<string, Uint8Array>();
    for (const { level, full, partial } of tileWidths(size))
      for (let index = 0; index <= full; index += 1) {
        const width = index < full ? 256 : partial;
        if (width > 0) files.set(tilePath(level, index, width), encodeTile(level, index, width, hashes));
      }
    return files;
  };
  const readFrom = (files: Map<string, Uint8Array>) => (level: number, index: number, width: number) => {
    const bytes = files.get(tilePath(level, index, width));
    if (!bytes) throw new Error(`No tile ${tilePath(level, index, width)}.`);
    return bytes;
  };

  it('are enough for its root and every proof', () => {
    for (const size of [1, 2, 255, 256, 257, 300, 512, 513, 700]) {
      const hashes = hashesFromTiles(size, readFrom(tilesOf(size)));
      const entries = leaves.slice(0, size);
      expect(rootFrom(size, hashes)).toEqual(naiveRoot(entries));
      for (const at of [0, 1, 254, 255, 256, 299, 511, 512, size - 1].filter((index) => index < size)) {
        expect(inclusionProof(at, size, hashes)).toEqual(naivePath(at, entries));
        expect(consistencyProof(at + 1, size, hashes)).toEqual(naiveProof(at + 1, entries));
      }
    }
  });

  it('hold the hashes of their place, 32 bytes each', () => {
    const files = tilesOf(700);
    expect([...files.keys()]).toEqual(['tile/0/000', 'tile/0/001', 'tile/0/002.p/188', 'tile/1/000.p/2']);
    expect(files.get('tile/0/000')).toHaveLength(8192);
    expect(files.get('tile/1/000.p/2')!.subarray(32)).toEqual(naiveRoot(leaves.slice(256, 512)));
  });

  it('are refused when they are not as long as the size says', () => {
    const files = tilesOf(300);
    const hashes = hashesFromTiles(300, (level, index, width) => readFrom(files)(level, index, width).subarray(1));
    expect(() => rootFrom(300, hashes)).toThrow(FormatError);
  });

  it('have no subtree that is not complete', () => {
    const hashes = hashesFromTiles(300, readFrom(tilesOf(300)));
    expect(() => hashes(0, 300)).toThrow(RangeError);
    expect(() => hashes(3, 37)).toThrow(RangeError);
    expect(() => hashes(9, 0)).toThrow(RangeError);
  });
});

describe('a bundle of entries', () => {
  it('gives back the entries it was made of', () => {
    const entries = fc.array(fc.uint8Array({ maxLength: 600 }), { minLength: 1, maxLength: 256 });
    fc.assert(
      fc.property(entries, (list) =>
        expect(decodeBundle(encodeBundle(list)).map((entry) => [...entry])).toEqual(list.map((entry) => [...entry])),
      ),
      { numRuns: 50, examples: [[[new Uint8Array(65_535)]], [[new Uint8Array()]]] },
    );
  });

  it('tells each length in two bytes, most significant first', () => {
    const bytes = encodeBundle([Buffer.alloc(258, 1), new Uint8Array(), Buffer.of(7)]);
    expect([...bytes.subarray(0, 2), ...bytes.subarray(260)]).toEqual([1, 2, 0, 0, 0, 1, 7]);
  });

  it('is not made of nothing, of too many entries, or of one too long', () => {
    expect(() => encodeBundle([])).toThrow(RangeError);
    expect(() => encodeBundle(Array(257).fill(new Uint8Array()))).toThrow(RangeError);
    expect(() => encodeBundle([new Uint8Array(65_536)])).toThrow(RangeError);
  });

  it.each([
    ['nothing', ''],
    ['half a length', '00'],
    ['an entry cut short', '0002ff'],
    ['a byte too many', '0001ff00'],
    ['257 entries', '0000'.repeat(257)],
  ])('is not read from %s', (_, hex) => expect(() => decodeBundle(Buffer.from(hex, 'hex'))).toThrow(FormatError));
});
