import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FiledEntry } from '#lib/event-store/index.js';
import { mapPositions } from './map-positions.js';

const log = (positions: readonly string[]) => ({
  async *readFiled(): AsyncGenerator<FiledEntry> {
    for (const position of positions) yield { position, stream: 'note-1', revision: 0, bytes: new Uint8Array() };
  },
});
const row = (number: number) => String(number).padStart(16, '0');
const offset = (number: number) => String(number * 317 + 1_000).padStart(20, '0');

it('A place lies in the copy at the same entry, or at the last one before it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 20 }).map((rows) => rows.toSorted((a, b) => a - b)),
      fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 12 }),
      async (rows, places) => {
        const mapped = await mapPositions(
          log(rows.map(row)),
          log(rows.map((_, index) => offset(index))),
          places.map(row),
        );
        for (const place of places) {
          const index = rows.findLastIndex((each) => each <= place);
          expect(mapped.get(row(place))).toBe(index < 0 ? undefined : offset(index));
        }
      },
    ),
  );
});
