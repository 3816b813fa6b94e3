import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { afterPrefix, longerPrefix, placeOf, placePart, valuePart } from './list-key.js';
import { comparePlaces, compareText } from './text-order.js';

const text = fc.string({ unit: 'binary', maxLength: 6 });
const place = fc.record({ sort: text, key: text });
const utf8 = (a: string, b: string) => Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)));
const utf16 = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describe('the order of texts', () => {
  test('is by code point, as in the database', () => {
    fc.assert(fc.property(text, text, (a, b) => Math.sign(compareText(a, b)) === utf8(a, b)));
    expect(compareText('\uffff', '\u{10000}')).toBeLessThan(0);
    expect(compareText('a', 'ab')).toBeLessThan(0);
  });
});

describe('a place as one text', () => {
  test('sorts as its parts do, in the database and in memory', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const expected = Math.sign(comparePlaces(a, b));
        expect(utf8(placePart(a), placePart(b))).toBe(expected);
        expect(utf16(placePart(a), placePart(b))).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  test('gives its parts back', () => {
    fc.assert(
      fc.property(place, text, (one, value) => {
        const prefix = valuePart(value);
        expect(placeOf(prefix + placePart(one), prefix.length)).toEqual(one);
        expect(longerPrefix(prefix + placePart(one), 0)).toBe(prefix);
      }),
      { numRuns: 1_000 },
    );
  });

  test('that begins with a value lies between the value and what comes after it; no other does', () => {
    fc.assert(
      fc.property(text, text, place, (value, other, one) => {
        const [low, high] = [valuePart(value), afterPrefix(valuePart(value))];
        const k = valuePart(other) + placePart(one);
        expect(low <= k && k < high).toBe(value === other);
      }),
    );
  });

  test('tells text, number and nothing apart', () => {
    expect(new Set([valuePart('1'), valuePart(1), valuePart(null), valuePart('')]).size).toBe(4);
  });

  test('takes a text that was cut in the middle of a character', () => {
    expect(placeOf(placePart({ sort: 'cut \ud83c', key: '\udf33 cut' }), 0)).toEqual({
      sort: 'cut \ufffd',
      key: '\ufffd cut',
    });
  });
});
