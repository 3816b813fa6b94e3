import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ORIGIN, SealedBook } from '#lib/ledger-seal/testing/sealed-book.js';
import { openPrivateStore } from '#lib/private-store/index.js';
import { makeBackup, restoreBackup } from './index.js';

const rubbish = Buffer.alloc(8_192, 0x41);
let folder: string;
let file: string;
let book: SealedBook;

const restore = () =>
  restoreBackup({ data: book.data, file, now: new Date('2026-03-05T10:00:00.000Z'), verify: async () => undefined });
/** Puts bytes in the place of a database and its journals. */
function replace(name: string, bytes: Buffer | string): void {
  for (const journal of ['-wal', '-shm']) rmSync(book.file(name + journal), { force: true });
  writeFileSync(book.file(name), bytes);
}
async function seals(): Promise<number[]> {
  await book.open();
  const sizes: number[] = [];
  for await (const { size } of book.seals.all()) sizes.push(size);
  await book.close();
  return sizes;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  file = join(folder, 'backup.tar.gz');
  book = await SealedBook.make();
  writeFileSync(book.file('ledger-origin'), `${ORIGIN}\n`);
  await openPrivateStore({ file: book.file('private.db') }).close();
  await book.record(2);
  await book.seals.seal();
  await makeBackup({ data: book.data, file, origin: ORIGIN, madeAt: '2026-03-02T09:00:00.000Z' });
  await book.record(1);
  await book.seals.seal();
  await book.close();
});
afterEach(async () => {
  await book.dispose();
  rmSync(folder, { recursive: true, force: true });
});

describe('Restoring over a damaged minute book', () => {
  it.each(['ledger.db', 'private.db', 'checkpoints.db'])(
    'sets a %s aside that is no database, and says so',
    async (name) => {
      replace(name, rubbish);
      const { aside, unreadable } = await restore();
      expect(unreadable).toEqual([name]);
      expect(readFileSync(join(aside ?? '', name))).toEqual(rubbish);
      await book.open();
      expect(await book.store.head()).toBe('0000000000000002');
    },
  );

  it('makes views anew that are no database', async () => {
    replace('views.db', rubbish);
    expect((await restore()).unreadable).toEqual(['views.db']);
    expect(existsSync(book.file('views.db'))).toBe(false);
  });

  it('sets a database aside whose pages are damaged', async () => {
    const bytes = readFileSync(book.file('checkpoints.db'));
    replace('checkpoints.db', bytes.fill(0xaa, 100));
    expect((await restore()).unreadable).toEqual(['checkpoints.db']);
    expect(await seals()).toEqual([2]);
  });

  it('sets a record of seals aside that holds none, and keeps the newer text of the last seal as evidence', async () => {
    const last = readFileSync(book.file('checkpoint'), 'utf8');
    replace('checkpoints.db', '');
    expect((await restore()).unreadable).toEqual(['checkpoints.db']);
    expect(await seals()).toEqual([2]);
    expect(readFileSync(book.file('checkpoint'), 'utf8')).toBe(last);
    await book.open();
    await expect(book.seals.seal()).rejects.toThrow('The ledger has 2 entries, and 3 were sealed');
  });

  it('takes the text of the last seal from the backup where the one that is there is none', async () => {
    replace('checkpoints.db', rubbish);
    writeFileSync(book.file('checkpoint'), rubbish);
    await restore();
    expect(readFileSync(book.file('checkpoint'), 'utf8')).toMatch(/^minutebook\/.*\n2\n/);
  });

  it('sets a damaged database aside that the backup has none of', async () => {
    replace('vault.db', rubbish);
    const { aside } = await restore();
    expect(existsSync(book.file('vault.db'))).toBe(false);
    expect(existsSync(join(aside ?? '', 'vault.db'))).toBe(true);
  });

  it('keeps what was set aside where the ledger itself was lost', async () => {
    for (const name of ['ledger.db', 'ledger.db-wal', 'ledger.db-shm']) rmSync(book.file(name), { force: true });
    const { aside } = await restore();
    expect(existsSync(join(aside ?? '', 'private.db'))).toBe(true);
  });

  it('says in a sentence when a file cannot be opened at all', async () => {
    mkdirSync(book.file('views.db'));
    await expect(restore()).rejects.toThrow(/views\.db cannot be opened \(SQLITE_CANTOPEN/);
  });
});
