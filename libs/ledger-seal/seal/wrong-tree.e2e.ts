import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { noted } from '#lib/event-store/contract/noted.js';
import { SealedBook } from '../testing/sealed-book.js';

/** Nothing in tree.db holds up a seal: what of it is wrong shows, and it is made again from the ledger. */
describe('sealing goes on, and the tree is made again,', () => {
  let book: SealedBook;
  beforeEach(async () => {
    book = await SealedBook.make();
    await book.fill(600);
    await book.seals.seal();
  });
  afterEach(() => book.dispose());

  const wrongs: [string, string][] = [
    ['the places of its tiles are rubbish', "UPDATE firsts SET position = 'x' || tile"],
    ['a place to come is taken', "INSERT INTO firsts VALUES (99, '0000000000000769')"],
    ['its end is rubbish', "UPDATE tree SET position = 'x'"],
    ['its end is gone', 'DELETE FROM tree'],
    ['its end and its places are gone', 'DELETE FROM tree; DELETE FROM firsts'],
    ['its last tile is short', 'UPDATE tiles SET hashes = substr(hashes, 1, 64) WHERE level = 0 AND tile = 2'],
    ['its places are gone', 'DELETE FROM firsts'],
    ['its tiles are gone', 'DELETE FROM tiles'],
  ];

  const sealsMore = async () => {
    await book.fill(300);
    expect(await book.seals.due()).toBe(true);
    expect(await book.sealIfDue()).toMatchObject({ size: 900 });
    expect((await book.verify()).findings).toEqual([]);
  };

  it.each(wrongs)('when it is opened and %s', async (_, sql) => {
    await book.close();
    book.edit((tree) => tree.exec(sql), 'tree.db');
    await book.open();
    await sealsMore();
  });

  it('also when only a meeting was opened since, and no place tells where that lies', async () => {
    book.edit((tree) => tree.exec('DELETE FROM firsts'), 'tree.db');
    await book.append('meeting-1', [noted({}, { type: 'MeetingOpened' })]);
    expect(await book.sealIfDue()).toMatchObject({ size: 601 });
    expect((await book.verify()).findings).toEqual([]);
  });

  it.each(wrongs)('when it is open and %s', async (_, sql) => {
    book.edit((tree) => tree.exec(sql), 'tree.db');
    await sealsMore();
  });
});

describe('sealing a ledger of which only the end is read again', () => {
  let book: SealedBook;
  beforeAll(async () => {
    book = await SealedBook.make();
    await book.fill(66_000);
    await book.seals.seal();
  });
  afterAll(() => book.dispose());

  it.each([
    ['missing', 'DELETE FROM tiles WHERE level = 1 AND tile = 0'],
    ['short', 'UPDATE tiles SET hashes = substr(hashes, 1, 64) WHERE level = 1 AND tile = 0'],
    ['another', 'UPDATE tiles SET hashes = zeroblob(8192) WHERE level = 1 AND tile = 0'],
  ])('makes the tree again when a full tile before that is %s', async (_, sql) => {
    book.edit((tree) => expect(tree.prepare(sql).run().changes).toBe(1), 'tree.db');
    await book.record(1);
    const { size } = await book.seals.seal();
    expect(size).toBe(book.seals.tree.size);
    expect((await book.verify()).findings).toEqual([]);
  });
});
