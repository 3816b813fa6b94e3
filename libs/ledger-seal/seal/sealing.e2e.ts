import { readFile, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EventStore, StoreUnavailable } from '#lib/event-store/index.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import {
  openCheckpoint,
  readConsistencyReceipt,
  verifierFrom,
  verifyConsistency,
} from '#lib/transparency-log/index.js';
import { CheckpointStream } from '../checkpoints/checkpoint-stream.js';
import { sealFilesOf } from '../seal-files.js';
import { sealElsewhere } from '../testing/seal-elsewhere.js';
import { ORIGIN, SealedBook } from '../testing/sealed-book.js';
import { type Tree } from '../tree/tree.js';
import { sealLedger } from './seal-ledger.js';
import { openLedgerKey } from './signing-key.js';

describe('sealing', () => {
  let book: SealedBook;
  const others: SealedBook[] = [];
  beforeEach(async () => {
    book = await SealedBook.make();
    await book.record(6);
    await book.seals.seal();
  });
  afterEach(async () => {
    for (const each of [book, ...others.splice(0)]) await each.dispose();
  });

  const refused = async (sentence: RegExp) => {
    const before = await readFile(book.file('checkpoint'), 'utf8');
    await expect(book.seals.seal()).rejects.toMatchObject({
      name: 'LedgerDoesNotExtendSeal',
      message: expect.stringMatching(sentence),
    });
    expect((await book.seals.latest())?.size).toBe(6);
    expect(await readFile(book.file('checkpoint'), 'utf8')).toBe(before);
  };

  it('refuses an older ledger that was put back, also when more was recorded since', async () => {
    await book.close();
    book.edit((ledger) => ledger.exec('DELETE FROM events WHERE position > 4'));
    await book.open();
    await refused(/^The ledger has 4 entries, and 6 were sealed on 21 November 2026 12:00 UTC: entries are missing/);
    await book.record(4, { type: 'Fresh' });
    await refused(/^One of the entries 1 to 6 of the ledger is not as it was/);
  });

  it('refuses a ledger of which an entry was changed, and says between which seals', async () => {
    await book.record(3);
    await book.close();
    book.edit((ledger) =>
      ledger.exec(
        `UPDATE events SET bytes = CAST(replace(CAST(bytes AS TEXT), 'clerk', 'other') AS BLOB) WHERE position = 2`,
      ),
    );
    await book.open();
    await refused(/entries 1 to 6 .* Put back the newest copy of ledger\.db/);
  });

  it('refuses although checkpoints.db was put back too, when the published copy is newer', async () => {
    await book.close();
    const old = await book.copy();
    others.push(old);
    await book.open();
    await book.record(2);
    await book.seals.seal();
    await book.close();
    await book.takeFile(old, 'ledger.db');
    await book.takeFile(old, 'checkpoints.db');
    await book.open();
    expect(await book.seals.latest()).toMatchObject({ size: 6 });
    await book.record(5);
    await expect(book.seals.seal()).rejects.toMatchObject({ name: 'LedgerDoesNotExtendSeal', sealedSize: 8 });
  });

  it('does not take the tree’s word for anything: an edited tree is made again', async () => {
    await book.record(1);
    await book.seals.tree.advance();
    await book.close();
    book.edit(
      (tree) => tree.exec('UPDATE tiles SET hashes = CAST(zeroblob(32) || substr(hashes, 33) AS BLOB)'),
      'tree.db',
    );
    await book.open();
    const { size, root } = await book.seals.seal();
    expect({ size, root }).toEqual({ size: 7, root: (await book.verify()).root });
    expect((await book.verify()).findings).toEqual([]);
  });

  it('makes the tree again when it is gone', async () => {
    await book.close();
    await rm(book.file('tree.db'));
    await book.open();
    await book.record(1);
    expect(await book.seals.seal()).toMatchObject({ size: 7 });
    expect((await book.verify()).findings).toEqual([]);
  });

  it('makes the tree again when it is of an older ledger', async () => {
    await book.close();
    const old = await book.copy();
    others.push(old);
    await book.open();
    await book.record(5);
    await book.close();
    await book.takeFile(old, 'tree.db');
    await book.open();
    expect(await book.seals.tree.advance()).toBe(11);
    expect((await book.verify()).findings).toEqual([]);
  });

  it('publishes one history from several processes at once, each note a beginning of the next', async () => {
    await book.close();
    const notes = (await Promise.all([sealElsewhere(book.data, '12'), sealElsewhere(book.data, '12')])).flat();
    await book.open();
    const verifier = verifierFrom(book.seals.vkey());
    const checkpoints = notes.map((note) => openCheckpoint(note, verifier)).sort((a, b) => a.size - b.size);
    const published: string[] = [];
    for await (const { note } of book.seals.all()) published.push(note);
    for (const note of notes) expect(published).toContain(note);
    expect(new Set(published).size).toBe(published.length);
    for (const [at, first] of checkpoints.entries())
      for (const second of checkpoints.slice(at)) {
        const receipt = readConsistencyReceipt(await book.seals.consistency(first.size, second.size));
        verifyConsistency({ ...receipt, root1: first.root, root2: second.root });
      }
    expect(checkpoints.at(-1)?.size).toBe(30);
    expect((await book.verify()).findings).toEqual([]);
  });

  it('publishes nothing over a seal it was not compared with, also when someone here read that one meanwhile', async () => {
    await book.record(5);
    const files = sealFilesOf(book.data);
    const store = openSqliteEventStore({ file: files.checkpoints, clock: () => book.now });
    const checkpoints = new CheckpointStream(store);
    let isFirst = true;
    const tree = Object.assign(Object.create(book.seals.tree) as Tree, {
      async advance() {
        const size = await book.seals.tree.advance();
        if (!isFirst) return size;
        isFirst = false;
        // Another process seals more, and a page that shows the last seal is asked for here.
        await book.record(3);
        await book.seals.seal();
        await checkpoints.latest();
        return size;
      },
    });
    const key = await openLedgerKey(files, ORIGIN, false);
    expect(await sealLedger({ tree, checkpoints, key, origin: ORIGIN, files, clock: () => book.now })).toMatchObject({
      size: 14,
    });
    await store.close();
    const sizes: number[] = [];
    for await (const { size } of book.seals.all()) sizes.push(size);
    expect(sizes).toEqual([6, 14]);
    expect((await book.verify()).findings).toEqual([]);
  });

  it('is not made while the clock is behind the entries it would cover', async () => {
    await book.record(1);
    book.now -= 3_600_000;
    await expect(book.seals.seal()).rejects.toMatchObject({ name: 'ClockBehindLedger' });
    expect((await book.seals.latest())?.size).toBe(6);
    book.now += 3_600_000;
    expect(await book.seals.seal()).toMatchObject({ size: 7 });
    expect((await book.verify()).findings).toEqual([]);
  });

  it('publishes nothing of a signature that did not reach the stream', async () => {
    await book.record(1);
    const files = sealFilesOf(book.data);
    const store = openSqliteEventStore({ file: files.checkpoints, clock: () => book.now });
    // As when the process ends, or the disk is full, between signing and publishing.
    const failing: EventStore = Object.assign(Object.create(store) as EventStore, {
      append: () => Promise.reject(new StoreUnavailable('The disk is full.')),
    });
    const key = await openLedgerKey(files, ORIGIN, false);
    const before = await readFile(files.checkpoint, 'utf8');
    const { tree } = book.seals;
    const parts = {
      tree,
      checkpoints: new CheckpointStream(failing),
      key,
      origin: ORIGIN,
      files,
      clock: () => book.now,
    };
    await expect(sealLedger(parts)).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await store.close();
    expect(await readFile(files.checkpoint, 'utf8')).toBe(before);
    await book.reopen();
    expect(await book.seals.latest()).toMatchObject({ size: 6 });
    expect(await book.seals.seal()).toMatchObject({ size: 7 });
    expect((await book.verify()).findings).toEqual([]);
  });
});
