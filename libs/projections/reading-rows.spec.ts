import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ViewBehind, ViewRebuilding } from './errors.js';
import { type RowsWanted, type ViewReader } from './reading.js';
import { TestLedger } from './testing/ledger.js';
import { notes } from './testing/notes.js';
import { defineView } from './view.js';
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
  beforeEach(async () => {
    await write('b', 'beech', 'trees', 2);
    await write('c', 'ash', 'trees');
    await write('a', 'beech');
    await write('d', 'rose', 'flowers', 3);
    await views.advance();
  });

  test('comes in the order of the view, ties by key, from either end', () => {
    expect(keys()).toEqual(['c', 'a', 'b', 'd']);
    expect(keys({ direction: 'backwards' })).toEqual(['d', 'b', 'a', 'c']);
  });

  test('holds what has the value, or one of the values, or no value', () => {
    expect(keys({ where: { topic: 'trees' } })).toEqual(['c', 'b']);
    expect(keys({ where: { topic: ['flowers', 'trees', 'trees'] } })).toEqual(['c', 'b', 'd']);
    expect(keys({ where: { topic: null } })).toEqual(['a']);
    expect(keys({ where: { topic: [null, 'flowers'] } })).toEqual(['a', 'd']);
    expect(keys({ where: { rank: [2, 3] } })).toEqual(['b', 'd']);
    expect(keys({ where: { topic: [] } })).toEqual([]);
  });

  test('holds what has every value asked for; a column left undefined is not asked for', () => {
    expect(keys({ where: { topic: 'trees', rank: 1 } })).toEqual(['c']);
    expect(keys({ where: { topic: undefined, rank: 1 } })).toEqual(['c', 'a']);
  });

  test('tells a number from the text of it', () => {
    expect(keys({ where: { rank: '2' } })).toEqual([]);
  });

  test('goes on after a place, in its direction, whether or not a row stands there', () => {
    expect(keys({ after: { sort: 'beech', key: 'a' } })).toEqual(['b', 'd']);
    expect(keys({ after: { sort: 'beech', key: 'a' }, direction: 'backwards' })).toEqual(['c']);
    expect(keys({ after: { sort: 'beech', key: 'aa' } })).toEqual(['b', 'd']);
    expect(keys({ where: { topic: ['trees', 'flowers'] }, after: { sort: 'ash', key: 'c' } })).toEqual(['b', 'd']);
  });

  test('gives each row with its place and the position of its last change', async () => {
    const position = await write('b', 'birch', 'trees');
    await views.advance();
    views.read({ views: [view] }, (reader) => {
      const row = { words: 'birch', topic: 'trees', rank: 1 };
      expect(reader.row(view, 'b')).toEqual({ key: 'b', row, position, sort: 'birch' });
    });
  });

  test('refuses a column that the view has not', () => {
    expect(() => keys({ where: { colour: 'red' } })).toThrow('The view notes has no column colour.');
  });
});

describe('a row', () => {
  test('that ended is in no list any more, and stands as before where it stood', async () => {
    const written = await write('a', 'ash', 'trees');
    const removed = await ledger.tell('notes', 'NoteRemoved', { key: 'a' });
    await views.advance();
    expect(keys()).toEqual([]);
    expect(keys({ where: { topic: 'trees' } })).toEqual([]);
    expect(keys({}, removed)).toEqual([]);
    expect(keys({}, written)).toEqual(['a']);
  });

  test('that ended may come back', async () => {
    await write('a', 'ash');
    await ledger.tell('notes', 'NoteRemoved', { key: 'a' });
    await views.advance();
    await write('a', 'aspen');
    await views.advance();
    expect(keys()).toEqual(['a']);
  });

  test('that never was may end without a trace', async () => {
    await ledger.tell('notes', 'NoteRemoved', { key: 'ghost' });
    await views.advance();
    expect(views.read({ views: [view] }, (reader) => reader.row(view, 'ghost'))).toBeUndefined();
  });

  test.each(['\u{1f333} tree', '\ufb01g', 'a\u0000b', 'a\u0001b', 'a\u0002', '\ud7ffx', '\ue000', ''])(
    'is found by any key, value and place: %j',
    async (text) => {
      await write('before', text.slice(0, -1));
      await write(text, text, text);
      await write('after', `${text}~`);
      await views.advance();
      expect(keys({ where: { topic: text } })).toHaveLength(1);
      expect(keys()).toHaveLength(3);
      await ledger.tell('notes', 'NoteRemoved', { key: 'before' });
      await write('after', 'moved');
      await views.advance();
      expect(keys()).toHaveLength(2);
    },
  );
});

describe('a reading', () => {
  test('as at a moment before the first event finds nothing', async () => {
    await write('a', 'ash');
    await views.advance();
    expect(keys({}, null)).toEqual([]);
  });

  test('as at a position not reached yet is refused, never answered with less', async () => {
    await write('a', 'ash');
    await views.advance();
    const position = await write('b', 'beech');
    expect(() => keys({}, position)).toThrow(ViewBehind);
    expect(() => keys({}, position)).toThrow(/^The view notes stands at position 0+1 and has not reached 0+2 yet/);
  });

  test('says which position it answers for', async () => {
    const position = await write('a', 'ash');
    await ledger.tell('elsewhere', 'SomethingElse');
    await views.advance();
    expect(views.read({ views: [view], at: position }, (reader) => reader.position)).toBe(position);
    expect(views.read({ views: [view] }, (reader) => reader.position)).toBe(await ledger.store.head());
  });

  test('of several views shows them as at the last position they share', async () => {
    const first = await write('a', 'ash');
    await views.advance();
    const later = notes(1, 'more-notes');
    const both = ledger.views([view, later]);
    await both.advance();
    await write('b', 'beech');
    // A program that knows one of the views has moved only that one on.
    await views.advance();
    both.read({ views: [view, later] }, (reader) => {
      expect(reader.position).toBe(first);
      expect(Array.from(reader.rows(view), ({ key }) => key)).toEqual(['a']);
    });
  });

  test('is refused before the view is built', () => {
    expect(() => keys()).toThrow(ViewRebuilding);
  });

  test('serves only while it lasts, only for the views asked for, and not inside another', async () => {
    await views.advance();
    let kept: ViewReader | undefined;
    views.read({ views: [view] }, (reader) => {
      kept = reader;
      expect(() => reader.row(notes(1, 'other'), 'a')).toThrow('did not ask for the view other');
      expect(() => views.read({ views: [view] }, () => null)).toThrow('inside another');
    });
    expect(() => kept?.row(view, 'a')).toThrow('serves only inside');
  });
});

describe('what is kept in order, and what is looked up', () => {
  const base = {
    version: 1,
    title: 'Notes',
    sort: (row: { words: string }) => row.words,
    columns: view.columns,
    on: view.on,
  };

  test.each([
    ['one list by both columns', [['topic', 'rank']], undefined],
    ['one list by rank, topics looked up', [['rank']], undefined],
    ['all rows in order, nothing looked up', [[]], []],
    ['both looked up', [[]], ['topic', 'rank']],
  ] as const)('changes no answer: %s', async (name, lists, lookups) => {
    const other = defineView<{ words: string; topic: string | null; rank: number }, never>({
      ...base,
      name,
      lists,
      ...(lookups ? { lookups } : {}),
      on: base.on as object,
    });
    const both = ledger.views([view, other]);
    for (const [index, words] of ['oak', 'ash', 'elm', 'yew', 'fir', 'box', 'bay', 'gum'].entries())
      await write(`k${index % 6}`, words, [null, 'x', 'y'][index % 3] ?? null, index % 2);
    await both.advance();
    both.read({ views: [view, other] }, (reader) => {
      for (const topic of [undefined, null, 'x', ['x', 'y'], [null, 'x']])
        for (const rank of [undefined, 0, [0, 1]])
          for (const direction of ['forwards', 'backwards'] as const)
            for (const after of [undefined, { sort: 'elm', key: 'k2' }]) {
              const wanted = { where: { topic, rank }, direction, ...(after ? { after } : {}) };
              expect([...reader.rows(other, wanted)]).toEqual([...reader.rows(view, wanted)]);
            }
    });
  });

  test('is refused for a column that the view has not', () => {
    const wrong = defineView<{ words: string }, never>({
      ...base,
      name: 'wrong',
      lists: [['colour']],
      columns: {},
      on: {},
    });
    expect(() => ledger.views([wrong])).toThrow('The view wrong has no column colour');
  });
});
