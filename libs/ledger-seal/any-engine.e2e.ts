import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exportLog, type LedgerSeal, writeTiles } from './index.js';
import { SealedBook } from './testing/sealed-book.js';
import { Directories, SharedBook } from './testing/shared-book.js';

const directories = new Directories();
afterEach(() => directories.dispose());

/** The same entries and seals, in the file's own positions and in those of another engine. */
async function withBoth(
  parts: readonly number[],
  check: (file: SealedBook, other: SharedBook) => Promise<void>,
): Promise<void> {
  const file = await SealedBook.make();
  const clock = () => file.now;
  try {
    for (const count of parts) {
      await file.fill(count);
      await file.seals.seal();
    }
    const data = await directories.make();
    const other = await SharedBook.open({ shared: file.data, data, clock, signingKey: file.file('signing-key') });
    await check(file, other).finally(() => other.close());
  } finally {
    await file.dispose();
  }
}

async function exported(seals: LedgerSeal): Promise<string> {
  let text = '';
  for await (const line of exportLog(seals)) text += line;
  return text;
}

async function tiles(seals: LedgerSeal): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'minutebook-tiles-'));
  await writeTiles(seals, folder);
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      files[path.slice(folder.length)] = await readFile(path, 'base64');
    }
  await rm(folder, { recursive: true });
  return files;
}

describe('whatever positions an engine gives', () => {
  it('root, receipts, export, tiles and verification are the same', async () => {
    const parts = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(parts, fc.nat(), (sizes, which) =>
        withBoth(sizes, async (file, other) => {
          const size = await other.seals.tree.advance();
          expect(size).toBe(await file.seals.tree.advance());
          expect(Buffer.from(other.seals.tree.root()).equals(file.seals.tree.root())).toBe(true);
          expect(await exported(other.seals)).toBe(await exported(file.seals));
          expect(await tiles(other.seals)).toEqual(await tiles(file.seals));
          for (const seal of [file.seals, other.seals]) expect(await seal.consistency(0)).toBeDefined();
          if (size > 0) {
            const leaf = which % size;
            expect(await other.seals.inclusion(leaf)).toEqual(await file.seals.inclusion(leaf));
            expect(await other.seals.tlogProof(leaf)).toBe(await file.seals.tlogProof(leaf));
            const position = (await other.seals.tree.positionOf(leaf)) ?? '';
            expect(await other.seals.tree.leafIndexOf(position)).toBe(leaf);
          }
          const [verified, there] = [await file.verify(), await other.verify()];
          expect({ ...there, seconds: 0 }).toEqual({ ...verified, seconds: 0 });
          expect(there).toMatchObject({ ok: true, events: size, sealed: size });
        }),
      ),
      {
        numRuns: 6,
        examples: [
          [[0], 0],
          [[1], 0],
          [[256, 0, 256, 1], 255],
        ],
      },
    );
  });

  it('an entry is found by its event’s id, also when a tree that lacked ids was made again', () =>
    withBoth([300], async (file, other) => {
      const compare = async (seals: LedgerSeal) => {
        for await (const { id } of file.store.readAll({ direction: 'backwards', limit: 3 }))
          expect(await seals.inclusion(id)).toEqual(await file.seals.inclusion(id));
        expect(await seals.tree.leafIndexOfEvent('3d2f6d8e-0000-4000-8000-000000000000')).toBeNull();
      };
      await compare(other.seals);
      await other.seals.close();
      const own = SealedBook.at(other.options.data);
      own.edit((tree) => tree.exec('DELETE FROM ids; UPDATE tree SET ids = 0'), 'tree.db');
      const again = await SharedBook.open(other.options);
      await compare(again.seals).finally(() => again.close());
    }));

  it('a tree of the file’s positions is made again for them', () =>
    withBoth([300], async (file, other) => {
      const data = await directories.make();
      await file.seals.tree.advance();
      await file.close();
      const own = SealedBook.at(data);
      await own.takeFile(file, 'tree.db');
      const options = { ...other.options, data };
      const moved = await SharedBook.open(options);
      for (const { seals } of [moved, other]) expect(await seals.tree.advance()).toBe(300);
      expect(await moved.seals.tree.positionOf(299)).toBe(await other.seals.tree.positionOf(299));
      expect((await moved.verify()).findings).toEqual([]);
      await moved.close();
    }));
});
