import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  openCheckpoint,
  readConsistencyReceipt,
  verifierFrom,
  verifyConsistency,
} from '#lib/transparency-log/index.js';
import { sealElsewhere } from '../testing/seal-elsewhere.js';
import { Directories, SharedBook } from '../testing/shared-book.js';

/** Several processes over one ledger and one checkpoint stream, each with a tree, a copy and a directory of its own. */
describe('processes with data directories of their own', () => {
  const directories = new Directories();
  let shared: string;
  let open: SharedBook[];
  beforeEach(async () => {
    shared = await directories.make();
    open = [];
  });
  afterEach(async () => {
    for (const book of open) await book.close();
    await directories.dispose();
  });

  const another = async (options: { signingKey?: string; data?: string } = {}) => {
    const book = await SharedBook.open({ shared, data: options.data ?? (await directories.make()), ...options });
    open.push(book);
    return book;
  };
  const keyOf = (book: SharedBook) => join(book.options.data, 'signing-key');
  const refused = { name: 'SigningKeyUnavailable' };

  it('publish one history, each note a beginning of the next', async () => {
    const book = await another();
    const key = keyOf(book);
    const run = async () => sealElsewhere(await directories.make(), '10', shared, key);
    const notes = (await Promise.all([run(), run()])).flat();
    const verifier = verifierFrom(book.seals.vkey());
    const checkpoints = notes.map((note) => openCheckpoint(note, verifier)).sort((a, b) => a.size - b.size);
    const published: string[] = [];
    for await (const { note } of book.seals.all()) published.push(note);
    expect(new Set(published).size).toBe(published.length);
    for (const note of notes) expect(published).toContain(note);
    for (const [at, first] of checkpoints.entries())
      for (const second of checkpoints.slice(at)) {
        const receipt = readConsistencyReceipt(await book.seals.consistency(first.size, second.size));
        verifyConsistency({ ...receipt, root1: first.root, root2: second.root });
      }
    expect(checkpoints.at(-1)?.size).toBe(20);
    expect((await book.verify()).findings).toEqual([]);
  });

  it('make no key once something is sealed, and none goes on without the one that sealed', async () => {
    const first = await another();
    await first.record(2);
    await first.seals.seal();
    const data = await directories.make();
    await expect(another({ data })).rejects.toMatchObject(refused);
    expect(existsSync(join(data, 'signing-key'))).toBe(false);
    const second = await another({ data, signingKey: keyOf(first) });
    expect(second.seals.vkey()).toBe(first.seals.vkey());
    expect((await readFile(join(data, 'verifier-key'), 'utf8')).trimEnd()).toBe(first.seals.vkey());
    await second.record(1);
    expect(await second.seals.seal()).toMatchObject({ size: 3 });
    expect(await first.seals.latest()).toMatchObject({ size: 3 });
  });

  it('that each made a key before the first seal: the one that sealed first goes on, the other says so', async () => {
    const [first, second] = [await another(), await another()];
    await first.record(1);
    await first.seals.seal();
    await second.record(1);
    await expect(second.seals.seal()).rejects.toMatchObject(refused);
    expect(await first.seals.latest()).toMatchObject({ size: 1 });
    const { data } = second.options;
    await expect(another({ data })).rejects.toMatchObject(refused);
    for (const name of ['signing-key', 'verifier-key'])
      await copyFile(join(first.options.data, name), join(data, name));
    const mended = await another({ data });
    expect(await mended.seals.seal()).toMatchObject({ size: 2 });
    expect((await mended.verify()).findings).toEqual([]);
  });

  it('refuse a ledger that lost entries, and name it as it is called', async () => {
    const [first, empty] = [await another(), await directories.make()];
    await first.record(3);
    await first.seals.seal();
    await copyFile(join(shared, 'checkpoints.db-wal'), join(empty, 'checkpoints.db-wal'));
    await copyFile(join(shared, 'checkpoints.db'), join(empty, 'checkpoints.db'));
    const older = await SharedBook.open({ shared: empty, data: await directories.make(), signingKey: keyOf(first) });
    open.push(older);
    await expect(older.seals.seal()).rejects.toMatchObject({
      name: 'LedgerDoesNotExtendSeal',
      message: expect.stringMatching(/^The ledger has 0 entries, .* Put back the newest copy of the ledger of all;/),
    });
  });
});
