import { describe, expect, it } from '@jest/globals';
import { type JsonObject } from '../event.js';
import { type Fixture, newStream, noted } from './fixture.js';

const values: [string, JsonObject][] = [
  ['emoji, alone and joined', { text: '😀 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿' }],
  ['combining marks, not normalised', { composed: 'é', combined: 'e\u0301' }],
  ['text from right to left, with its marks', { text: 'مجلس \u200fעברית\u200e' }],
  ['Welsh', { text: 'Cŵn Tŷ’r Cyngor' }],
  ['control characters', { text: '\u0000\u0001\u001f\u007f\b\f\n\r\t\u2028\u2029\ufeff' }],
  ['quotation marks and backslashes', { text: '"\\" \\u0041 \'' }],
  ['text that looks like a number', { text: '9007199254740993', other: '1e400', more: '0x10', big: '12n' }],
  ['text that looks like a date', { text: '2026-02-30', instant: '2026-01-01T00:00:00.000Z' }],
  ['text that looks like JSON', { text: '{"a":1}', nothing: 'null' }],
  [
    'the largest and the smallest numbers',
    { big: Number.MAX_SAFE_INTEGER, low: -Number.MAX_SAFE_INTEGER, tiny: 5e-324, huge: 1e300 },
  ],
  ['fractions', { share: 0.1, third: 1 / 3 }],
  ['null, true, false, and empty things', { a: null, b: true, c: false, d: '', e: [], f: {} }],
  ['lists within lists', { list: [[1, [2, [3]]], { a: [{ b: [] }] }] }],
  [
    'names that objects have already',
    JSON.parse('{"__proto__":{"a":1},"constructor":"x","toString":1,"":"empty"}') as JsonObject,
  ],
  ['names in another order than their bytes', { '\ufb33': 1, '😀': 2, '10': 3, '9': 4, a: 5, B: 6 }],
];

export const roundTrips = (ledger: Fixture) =>
  describe('what is read is what was written', () => {
    const roundTrip = async (event = noted()) => {
      const stream = newStream();
      await ledger.store.append(stream, 'no-stream', [event]);
      const [[read], [fromLog]] = [await ledger.stream(stream), await ledger.log()];
      expect(fromLog).toEqual(read);
      return read;
    };

    it.each(values)('for %s', async (_, data) => {
      expect(JSON.stringify((await roundTrip(noted(data)))?.data, sortedNames)).toBe(JSON.stringify(data, sortedNames));
    });

    it('but that a member which is undefined is absent', async () => {
      expect(Object.keys((await roundTrip(noted({ a: undefined, b: 1 })))?.data ?? {})).toEqual(['b']);
    });

    it('but that minus zero is zero', async () => {
      expect((await roundTrip(noted({ change: -0 })))?.data['change']).toBe(0);
    });

    it('for metadata of any text, none left out and none added', async () => {
      const metadata = { actor: 'Ŵyn 😀', 'command-id': '0', empty: '', 'a.b/c d': '{"x":1}', ключ: 'значение' };
      expect((await roundTrip(noted({}, { metadata })))?.metadata).toEqual(metadata);
      expect((await ledger.log())[0]?.metadata).toEqual(metadata);
    });

    it('for no metadata at all', async () => {
      expect((await roundTrip(noted({}, { metadata: {} })))?.metadata).toEqual({});
    });

    it.each([null, '2024-02-29', '0001-01-01', '1894-12-04', '2026-03-29T00:59:59.999Z'])(
      'for the effective time %s',
      async (effectiveAt) => {
        expect((await roundTrip(noted({}, { effectiveAt })))?.effectiveAt).toBe(effectiveAt);
      },
    );

    it('for a type and a schema version that nobody here knows', async () => {
      const event = noted({ x: 1 }, { type: 'SomethingOfTheFuture.v9', schemaVersion: 40_000 });
      expect(await roundTrip(event)).toMatchObject({ type: event.type, schemaVersion: 40_000, data: { x: 1 } });
    });
  });

/** Members in one order at every depth, keeping those a deep comparison overlooks. */
const sortedNames = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    : value;
