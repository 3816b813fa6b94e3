import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { openLedgerSeal } from '../index.js';
import { SqliteTreeStore } from '../sqlite/sqlite-tree-store.js';
import { openTreeFile } from '../sqlite/tree-file.js';
import { ORIGIN, SealedBook } from '../testing/sealed-book.js';
import { pagesOf } from './ledger-pages.js';
import { Tree } from './tree.js';

describe('the tree over a ledger', () => {
  let book: SealedBook;
  beforeEach(async () => {
    book = await SealedBook.make();
  });
  afterEach(() => book.dispose());

  it('follows it, whoever writes', async () => {
    const stop = new AbortController();
    const following = book.seals.tree.follow(stop.signal);
    const elsewhere = SealedBook.at(book.data);
    elsewhere.now = book.now;
    await elsewhere.open();
    await elsewhere.record(5);
    for (let tries = 0; book.seals.tree.size < 5 && tries < 200; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    stop.abort();
    await following;
    await elsewhere.close();
    expect(book.seals.tree.size).toBe(5);
  });

  it('is the same through the port of any engine', async () => {
    await book.record(300);
    const tree = new Tree(new SqliteTreeStore(openTreeFile(':memory:')), pagesOf(book.store), book.store);
    expect(await tree.advance()).toBe(300);
    await book.seals.tree.advance();
    expect(tree.root()).toEqual(book.seals.tree.root());
    expect(await tree.leafIndexOf((await book.seals.tree.positionOf(299))!)).toBe(299);
    for await (const { id } of book.store.readAll({ limit: 1 })) expect(await tree.leafIndexOfEvent(id)).toBe(0);
    expect(await tree.leafIndexOfEvent('none')).toBeNull();
    await tree.close();
  });

  it('keeps no ids where the ledger’s own file knows them', async () => {
    await book.record(3);
    await book.seals.tree.advance();
    expect(book.edit((tree) => tree.prepare('SELECT count(*) FROM ids').pluck().get(), 'tree.db')).toBe(0);
    for await (const { id } of book.store.readAll({ limit: 1 }))
      expect(await book.seals.tree.leafIndexOfEvent(id)).toBe(0);
  });

  it('is brought up to date by several at once without harm', async () => {
    await book.fill(5_000);
    const other = await openLedgerSeal({ data: book.data, store: book.store, origin: ORIGIN });
    const sizes = await Promise.all([book.seals.tree, other.tree, book.seals.tree].map((tree) => tree.advance()));
    expect(sizes).toEqual([5_000, 5_000, 5_000]);
    await book.seals.seal();
    await other.close();
    expect((await book.verify()).findings).toEqual([]);
  });

  it('is made again when its tiles have the wrong length', async () => {
    await book.record(3);
    await book.seals.tree.advance();
    await book.close();
    book.edit((tree) => tree.exec('UPDATE tiles SET hashes = substr(hashes, 1, 70)'), 'tree.db');
    await book.open();
    await book.record(1);
    expect(await book.seals.tree.advance()).toBe(4);
    expect((await book.verify()).findings).toEqual([]);
  });

  it('is there for whoever only reads, without a key, a seal or a copy being made', async () => {
    await book.record(3);
    await book.close();
    for (const name of ['tree.db', 'signing-key', 'verifier-key']) await rm(book.file(name));
    const store = openSqliteEventStore({ file: book.file('ledger.db'), readOnly: true });
    const seals = await openLedgerSeal({ data: book.data, store, origin: ORIGIN, readOnly: true });
    expect(await seals.tree.advance()).toBe(3);
    expect(await seals.latest()).toBeNull();
    expect(() => seals.vkey()).toThrow(expect.objectContaining({ name: 'SigningKeyUnavailable' }));
    await expect(seals.seal()).rejects.toMatchObject({ name: 'SigningKeyUnavailable' });
    await seals.close();
    await store.close();
  });
});
