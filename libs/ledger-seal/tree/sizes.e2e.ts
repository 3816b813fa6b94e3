import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  decodeBundle,
  entriesPath,
  Frontier,
  inclusionProof,
  leafHash,
  openCheckpoint,
  readConsistencyReceipt,
  readInclusionReceipt,
  rootFrom,
  sameHash,
  tilePath,
  tileWidths,
  verifierFrom,
  verifyConsistency,
  verifyInclusion,
} from '#lib/transparency-log/index.js';
import { hashesFromTiles } from '#lib/transparency-log/testing/tile-hashes.js';
import { exportLog, type Seal, verifyExport, writeTiles } from '../index.js';
import { SealedBook } from '../testing/sealed-book.js';

/** Sizes at which tiles begin, end, and begin a second level. */
const SIZES = [1, 2, 3, 255, 256, 257, 65_537];

describe.each(SIZES)('a log of %i entries', (size) => {
  let book: SealedBook;
  let seal: Seal;
  let root: Uint8Array;
  beforeAll(async () => {
    book = await SealedBook.make();
    await book.fill(size - 1);
    if (size > 1) await book.seals.seal();
    await book.fill(1);
    seal = await book.seals.seal();
    ({ root } = openCheckpoint(seal.note, verifierFrom(book.seals.vkey())));
  });
  afterAll(() => book.dispose());

  const edges = [0, 1, 127, 128, 254, 255, 256, 257, 32_767, 32_768, 65_535, 65_536].filter((leaf) => leaf < size);

  it('has the root that its bytes lead to, computed leaf by leaf', async () => {
    const frontier = Frontier.empty();
    for await (const { bytes } of book.store.readBytes()) frontier.push(leafHash(bytes));
    expect(frontier.size).toBe(size);
    expect(sameHash(frontier.root(), root)).toBe(true);
  });

  it('proves entries at the edges of its tiles', async () => {
    for (const leafIdx of edges) {
      const entry = (await book.seals.tree.entries(leafIdx, 1)).bytes(0);
      const receipt = readInclusionReceipt(await book.seals.inclusion(leafIdx));
      verifyInclusion({ ...receipt, treeSize: size, root, leafHash: leafHash(entry) });
    }
  });

  it('finds entries by position and positions by entry', async () => {
    for (const leafIdx of edges) {
      const position = await book.seals.tree.positionOf(leafIdx);
      expect(await book.seals.tree.leafIndexOf(position!)).toBe(leafIdx);
    }
    expect(await book.seals.tree.positionOf(size)).toBeNull();
    expect(await book.seals.tree.leafIndexOf('9000000000000000')).toBeNull();
  });

  it('proves that it begins with what was sealed before', async () => {
    for await (const { size: size1 } of book.seals.all()) {
      const receipt = readConsistencyReceipt(await book.seals.consistency(size1));
      verifyConsistency({ ...receipt, root2: root });
    }
  });

  it('verifies from its bytes', async () => {
    const progress: number[] = [];
    const verification = await book.verify({ onProgress: (done) => progress.push(done) });
    expect(verification).toMatchObject({ ok: true, findings: [], root: seal.root, events: size, sealed: size });
    expect(progress.at(-1)).toBe(size);
  });

  it('verifies from its export, each entry by its own proof', async () => {
    const lines = await linesOf(exportLog(book.seals));
    expect(lines).toHaveLength(size + 1);
    expect(await verifyExport(lines, { vkey: book.seals.vkey(), checkpoint: seal.note })).toMatchObject({
      ok: true,
      findings: [],
      root: seal.root,
      events: size,
    });
    const bare = await linesOf(exportLog(book.seals, { proofs: false }));
    expect(await verifyExport(bare)).toMatchObject({ ok: true, root: seal.root });
  });

  it('is published as tiles that lead to the checkpoint, with every entry', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'minutebook-tiles-'));
    await writeTiles(book.seals, folder);
    const files = new Map<string, Uint8Array>();
    for (const { level, full, partial } of tileWidths(size))
      for (let index = 0; index <= full; index += 1) {
        const width = index < full ? 256 : partial;
        if (width === 0) continue;
        const path = tilePath(level, index, width);
        files.set(path, await readFile(join(folder, path)));
        expect(Buffer.from(files.get(path)!).equals((await book.seals.tile(level, index, width))!)).toBe(true);
        if (level > 0) continue;
        const entries = decodeBundle(await readFile(join(folder, entriesPath(index, width))));
        const hashes = Buffer.concat(entries.map((entry) => leafHash(entry)));
        expect(hashes.equals(files.get(path)!)).toBe(true);
      }
    const hashes = hashesFromTiles(size, (level, index, width) => files.get(tilePath(level, index, width))!);
    expect(sameHash(rootFrom(size, hashes), root)).toBe(true);
    expect(inclusionProof(size - 1, size, hashes)).toEqual(
      readInclusionReceipt(await book.seals.inclusion(size - 1)).proof,
    );
    expect(await readFile(join(folder, 'checkpoint'), 'utf8')).toBe(seal.note);
    const written = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
    expect(written.length).toBe(files.size + tileCount(size) + 1);
    await rm(folder, { recursive: true });
  });
});

/** Tiles of level 0, of which each has a bundle. */
const tileCount = (size: number) => Math.ceil(size / 256);

async function linesOf(lines: AsyncIterable<string>): Promise<string[]> {
  const list: string[] = [];
  for await (const line of lines) list.push(line);
  return list;
}

describe('publishing tiles again', () => {
  it('adds what is new and repairs what was changed', async () => {
    const book = await SealedBook.make();
    const folder = await mkdtemp(join(tmpdir(), 'minutebook-tiles-'));
    await book.fill(300);
    await book.seals.seal();
    await writeTiles(book.seals, folder);
    await book.fill(300);
    const seal = await book.seals.seal();
    const full = join(folder, tilePath(0, 0));
    const before = await readFile(full);
    await writeFile(full, 'changed');
    await writeTiles(book.seals, folder);
    expect((await readFile(full)).equals(before)).toBe(true);
    expect(await readFile(join(folder, 'checkpoint'), 'utf8')).toBe(seal.note);
    expect((await readFile(join(folder, tilePath(0, 2, 88)))).length).toBe(88 * 32);
    await book.dispose();
    await rm(folder, { recursive: true });
  });
});
