import { setImmediate as nextTurn } from 'node:timers/promises';

/** Rows read at a time: enough to make the query's own cost vanish, at most 16 MiB of entries. */
export const PAGE = 256;

/**
 * Walks rows a page at a time. No statement and no read transaction stays open while the consumer takes its time,
 * and other work gets its turn between two pages.
 *
 * @param limit most rows in all
 * @param page at most `size` rows after the last one given; fewer than `size` only at the end
 */
export async function* readPages<Row>(
  limit: number,
  page: (size: number, last: Row | null) => readonly Row[],
): AsyncGenerator<Row, void, undefined> {
  let last: Row | null = null;
  let left = limit;
  while (left > 0) {
    const size = Math.min(PAGE, left);
    const rows: readonly Row[] = page(size, last);
    yield* rows;
    last = rows.at(-1) ?? last;
    left -= rows.length;
    if (rows.length < size) return;
    await nextTurn();
  }
}
