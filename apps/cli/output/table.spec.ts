import { describe, expect, it } from '@jest/globals';
import { table, wrap } from './table.js';
import { words } from './words.js';

const columns = [
  { heading: 'Due', of: (item: Readonly<Record<string, unknown>>) => words(item['due']) },
  { heading: 'Action', of: (item: Readonly<Record<string, unknown>>) => words(item['what']), share: 1 },
];

describe('A table', () => {
  it('is aligned, wrapped to the width, and leaves no blanks at the end of a line', () => {
    const items = [
      { due: '2024-06-13', what: 'Share the joint action plan with members' },
      { due: null, what: 'Chase' },
    ];
    expect(table(items, columns, 34)).toBe(
      [
        'Due          Action',
        '───────────  ─────────────────────',
        '13 Jun 2024  Share the joint',
        '             action plan with',
        '             members',
        'not stated   Chase',
      ].join('\n'),
    );
  });

  it('is as narrow as what it holds', () => {
    expect(table([{ due: null, what: 'Chase' }], columns, 120)).toBe(
      ['Due         Action', '──────────  ──────', 'not stated  Chase'].join('\n'),
    );
  });
});

describe('Wrapping', () => {
  it('breaks between words, and inside one that is too long', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl']);
    expect(wrap('', 4)).toEqual(['']);
  });
});

describe('Words for a reader', () => {
  it.each([
    [null, 'not stated'],
    [undefined, 'not stated'],
    ['', 'not stated'],
    [[], 'not stated'],
    [['Ash', null], 'Ash; not stated'],
    [true, 'yes'],
    [false, 'no'],
    [7, '7'],
    ['2024-06-13', '13 Jun 2024'],
    [{ a: 1 }, '{"a":1}'],
  ])('%j reads %s', (value, text) => {
    expect(words(value)).toBe(text);
  });
});
