/**
 * Pages one after another, each asked for when the one before has come, so that it is on its way while the consumer takes
 * its time over that. Ends with the first that is not full.
 *
 * @param ask a page from after an item on; null for the first page
 * @param full items in a page that is not the last
 * @param enough whether no page is wanted after one that ends with this item
 */
export async function* pagesAhead<Item>(
  ask: (last: Item | null) => Promise<readonly Item[]>,
  full: number,
  enough: (last: Item) => boolean,
): AsyncGenerator<readonly Item[], void, undefined> {
  for (let next = ask(null); ;) {
    const page = await next;
    const last = page.at(-1);
    if (last === undefined || page.length < full || enough(last)) {
      yield page;
      return;
    }
    next = ask(last);
    // Its failure is told when the walk gets there, and is nobody's business if it never does.
    next.catch(() => undefined);
    yield page;
  }
}
