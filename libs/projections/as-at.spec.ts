import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type RowsWanted } from './reading.js';
import { TestLedger } from './testing/ledger.js';
import { type Note, notes } from './testing/notes.js';
import { comparePlaces } from './text-order.js';

const view = notes();
let ledger: TestLedger;
beforeEach(() => void (ledger = new TestLedger()));
afterEach(() => ledger.close());

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      key,
      words: fc.string({ maxLength: 3, unit: 'binary' }),
      topic: fc.constantFrom('x', 'y', null),
      rank: fc.nat(2),
    }),
  },
  { weight: 1, arbitrary: fc.record({ key }) },
  { weight: 1, arbitrary: fc.constant('advance' as const) },
);

/** The rows wanted, found the slow way. */
function naive(rows: ReadonlyMap<string, Note>, { where = {}, after, direction }: RowsWanted): string[] {
  const places = Array.from(rows, ([key, row]) => ({ key, row, sort: row.words }))
    .filter(({ row }) => where['topic'] === undefined || row.topic === where['topic'])
    .sort(comparePlaces);
  if (direction === 'backwards') places.reverse();
  const sign = direction === 'backwards' ? -1 : 1;
  return places.filter((place) => !after || sign * comparePlaces(place, after) > 0).map((place) => place.key);
}

test('as at every position, lists and rows are those that folding the events so far gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (steps) => {
      const book = new TestLedger();
      try {
        const views = book.views([view]);
        const now = new Map<string, Note>();
        const stood: { at: string; rows: Map<string, Note> }[] = [];
        for (const one of steps) {
          if (one === 'advance') await views.advance();
          else if ('words' in one) {
            const { key, ...row } = one;
            now.set(key, row);
            stood.push({ at: await book.tell('notes', 'NoteWritten', one), rows: new Map(now) });
          } else {
            now.delete(one.key);
            stood.push({ at: await book.tell('notes', 'NoteRemoved', one), rows: new Map(now) });
          }
        }
        await views.advance();
        for (const { at, rows } of stood)
          views.read({ views: [view], at }, (reader) => {
            for (const direction of ['forwards', 'backwards'] as const)
              for (const where of [{}, { topic: 'x' }, { topic: null }]) {
                const first = reader.rows(view, { where, direction })[Symbol.iterator]().next();
                const after = first.done ? undefined : { sort: first.value.sort, key: first.value.key };
                for (const wanted of [
                  { where, direction },
                  { where, direction, ...(after ? { after } : {}) },
                ])
                  expect(Array.from(reader.rows(view, wanted), ({ key }) => key)).toEqual(naive(rows, wanted));
              }
            for (const key of 'abcdef') expect(reader.row(view, key)?.row).toEqual(rows.get(key));
          });
      } finally {
        await book.close();
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);
