import { encodeBundle, FULL_TILE, HASH_BYTES, leafHash, sameHash, tileWidth } from '#lib/transparency-log/index.js';
import { EntryDiffersFromTree, TreeDiffersFromSeal } from './errors.js';
import { type Seal } from './seal.js';
import { rootBy } from './tree/root-by.js';
import { type Tree } from './tree/tree.js';

/**
 * The hashes of a tile (C2SP tlog-tiles) of the log as published at a size; null when it has no such tile.
 *
 * @param width how many of its hashes, 1 to 256
 */
export function publishedTile(
  tree: Tree,
  size: number,
  level: number,
  index: number,
  width: number,
): Uint8Array | null {
  if (!isPublished(size, level, index, width)) return null;
  const hashes = tree.tile(level, index);
  return hashes === null || hashes.length < width * HASH_BYTES ? null : hashes.slice(0, width * HASH_BYTES);
}

/**
 * The entries of a bundle of the log as published at a size, read from the ledger; null when it has no such bundle.
 *
 * @throws {EntryDiffersFromTree} when an entry is not the one whose hash stands in the tree
 */
export async function publishedBundle(
  tree: Tree,
  size: number,
  index: number,
  width: number,
): Promise<Uint8Array | null> {
  if (!isPublished(size, 0, index, width)) return null;
  return encodeBundle(await hashedEntries(tree, index * FULL_TILE, width));
}

/**
 * Entries as they are stored, each compared with its leaf in the tree.
 *
 * @throws {EntryDiffersFromTree}
 */
export async function hashedEntries(tree: Tree, start: number, count: number): Promise<readonly Uint8Array[]> {
  const page = await tree.entries(start, count);
  return Array.from({ length: count }, (_, at) => {
    const leaf = tree.leafHash(start + at);
    if (at >= page.length || leaf === null || !sameHash(leafHash(page.bytes(at)), leaf))
      throw new EntryDiffersFromTree(start + at);
    return page.bytes(at);
  });
}

/**
 * Brings the tree up to date and makes sure that it leads to a seal's root.
 *
 * @throws {TreeDiffersFromSeal}
 */
export async function assertLeadsTo(tree: Tree, { size, root }: Pick<Seal, 'size' | 'root'>): Promise<void> {
  if ((await tree.advance()) < size || (await rootBy(tree, size)) !== root) throw new TreeDiffersFromSeal(size);
}

function isPublished(size: number, level: number, index: number, width: number): boolean {
  return (
    [level, index, width].every((number) => Number.isSafeInteger(number) && number >= 0) &&
    level <= 63 &&
    width >= 1 &&
    width <= tileWidth(level, index, size)
  );
}
