import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entriesPath, FULL_TILE, tilePath, tileWidths } from '#lib/transparency-log/index.js';
import { NotUnderSeal } from '../errors.js';
import { writeWhole } from '../files.js';
import { type LedgerSeal } from '../ledger-seal.js';
import { assertLeadsTo, publishedBundle, publishedTile } from '../publish.js';
import { type Seal } from '../seal.js';

export interface WriteTilesOptions {
  /** Told from time to time how many files were written, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** Entries are for whoever exported them to hand on; hashes say nothing of what was recorded. */
const [ENTRIES_MODE, HASHES_MODE] = [0o600, 0o644];

/**
 * Writes the log under the last seal as C2SP tlog-tiles into a folder: entry bundles, tiles of hashes, then the checkpoint, so
 * that at any moment the checkpoint there is borne out by the files. Full tiles never change, and those that are there
 * already stay; the partial ones of this size are added.
 *
 * @throws {NotUnderSeal} before the first seal
 * @throws {TreeDiffersFromSeal} when the tree does not lead to the root that was signed
 * @throws {EntryDiffersFromTree} when an entry is not the one that was taken into the tree
 */
export async function writeTiles(
  seals: LedgerSeal,
  folder: string,
  { onProgress }: WriteTilesOptions = {},
): Promise<Seal> {
  const seal = await seals.latest();
  if (seal === null) throw new NotUnderSeal('Nothing is sealed yet. Make a seal with minutebook checkpoint first.');
  await assertLeadsTo(seals.tree, seal);
  const files = [...filesOf(seals, seal.size)];
  for (const [done, { path, mode, read }] of files.entries()) {
    const content = await read();
    if (content === null) throw new RangeError(`There is nothing to write as ${path}.`);
    if (!(await holds(join(folder, path), content)))
      await writeWhole(join(folder, path), content, { isDurable: false, mode });
    onProgress?.(done + 1, files.length);
  }
  await writeWhole(join(folder, 'checkpoint'), seal.note);
  return seal;
}

interface TileFile {
  readonly path: string;
  readonly mode: number;
  readonly read: () => Promise<Uint8Array | null>;
}

function* filesOf({ tree }: LedgerSeal, size: number): Generator<TileFile, void, undefined> {
  for (const { level, full, partial } of tileWidths(size))
    for (let index = 0; index < full + (partial > 0 ? 1 : 0); index += 1) {
      const width = index < full ? FULL_TILE : partial;
      if (level === 0)
        yield {
          path: entriesPath(index, width),
          mode: ENTRIES_MODE,
          read: () => publishedBundle(tree, size, index, width),
        };
      yield {
        path: tilePath(level, index, width),
        mode: HASHES_MODE,
        read: async () => publishedTile(tree, size, level, index, width),
      };
    }
}

async function holds(file: string, content: Uint8Array): Promise<boolean> {
  const there = await readFile(file).catch(() => null);
  return there !== null && there.equals(content);
}
