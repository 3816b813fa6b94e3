import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type RowsWanted } from './reading.js';
import { TestLedger } from './testing/ledger.js';
import { notes } from './testing/notes.js';
import { type Views } from './views.js';

const view = notes();
let ledger: TestLedger;
let views: Views;

beforeEach(() => {
  ledger = new TestLedger();
  views = ledger.views([view]);
});
afterEach(() => ledger.close());

const write = (key: string, words: string, topic: string | null = null, rank = 1) =>
  ledger.tell('notes', 'NoteWritten', { key, words, topic, rank });
const keys = (wanted?: RowsWanted, at?: string | null) =>
  views.read({ views: [view], ...(at === undefined ? {} : { at }) }, (reader) =>
    Array.from(reader.rows(view, wanted), ({ key }) => key),
  );

describe('a list', () => {
  test('comes in the order of the view, ties by key', async () => {
    await write('b', 'beech');
    await write('c', 'ash');
    await write('a', 'beech');
    await views.advance();
    expect(keys()).toEqual(['c', 'a', 'b']);
    expect(keys({ direction: 'backwards' })).toEqual(['b', 'a', 'c']);
  });
});
