import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { formatPosition } from '#lib/event-store/sqlite/index.js';
import { landmarksOf } from '../index.js';
import { SealedBook } from '../testing/sealed-book.js';
import { type Tree } from './tree.js';

describe('the places a tree knows', () => {
  let book: SealedBook;
  beforeEach(async () => {
    book = await SealedBook.make();
  });
  afterEach(() => book.dispose());

  const nowhere = { count: 0, first: null, before: null };
  const known = (tree: Tree | null, position = formatPosition(9_999)) => {
    const places = landmarksOf(() => tree);
    return { count: places.count, first: places.at(0), before: places.atOrBefore(position) };
  };

  it('are where every 256th entry lies', async () => {
    await book.fill(600);
    await book.seals.tree.advance();
    const places = landmarksOf(() => book.seals.tree);
    expect([0, 1, 2, 3].map((index) => places.at(index))).toEqual([...[1, 257, 513].map(formatPosition), null]);
    expect(places.count).toBe(3);
    expect([1, 256, 257, 600].map((row) => places.atOrBefore(formatPosition(row)))).toEqual(
      [1, 1, 257, 513].map(formatPosition),
    );
    expect(places.atOrBefore(formatPosition(0))).toBeNull();
  });

  it('are none before there is a tree, and in an empty one', () => {
    expect(known(null)).toEqual(nowhere);
    expect(known(book.seals.tree)).toEqual(nowhere);
  });

  it('are none once the tree is closed, or cannot be read', async () => {
    await book.fill(3);
    const { tree } = book.seals;
    await tree.advance();
    expect(known(tree)).toEqual({ count: 1, first: formatPosition(1), before: formatPosition(1) });
    book.edit((database) => database.exec('ALTER TABLE firsts RENAME TO others'), 'tree.db');
    expect(known(tree)).toEqual(nowhere);
    await book.close();
    expect(known(tree)).toEqual(nowhere);
  });
});
