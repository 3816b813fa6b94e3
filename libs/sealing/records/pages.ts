/** Records read and taken in at a time. */
export const PAGE = 256;

/**
 * All rows of a table, page by page, each page asked for when the one before was dealt with: no cursor stays open.
 *
 * @param first what sorts before every row's place
 * @param page up to `PAGE` rows after a place, in order
 * @param placeOf the place of a row
 */
export async function* pagesOf<Row, Place>(
  first: Place,
  page: (after: Place) => Promise<readonly Row[]> | readonly Row[],
  placeOf: (row: Row) => Place,
): AsyncGenerator<readonly Row[]> {
  for (let after = first; ;) {
    const rows = await page(after);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = placeOf(last);
  }
}
