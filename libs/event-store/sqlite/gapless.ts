import { CorruptEntry } from '../errors.js';
import { type Direction } from '../event-store.js';
import { formatPosition } from './position.js';
import { type StreamRow } from './read-stream-page.js';

/**
 * A stream's rows, as long as none is missing before one that is there. A stream is found by an index, and a damaged index
 * leaves rows out without a word.
 *
 * @param low the first revision that was asked for
 * @throws {CorruptEntry} at the row that comes next to one that is missing
 */
export async function* gapless(
  stream: string,
  rows: AsyncIterable<StreamRow>,
  { low, direction }: { readonly low: number; readonly direction: Direction },
): AsyncGenerator<StreamRow, void, undefined> {
  const step = direction === 'forwards' ? 1 : -1;
  let next = direction === 'forwards' ? low : null;
  for await (const row of rows) {
    if (next !== null && row.revision !== next)
      throw new CorruptEntry(
        formatPosition(row.position),
        `it is revision ${row.revision} of ${stream}, and revision ${next} is not found.`,
      );
    next = row.revision + step;
    yield row;
  }
}
