/** Where a row stands in its view's order. */
export interface Place {
  readonly sort: string;
  readonly key: string;
}

/** Several ordered walks as one. */
export function* mergePlaces(
  walks: readonly Iterable<Place>[],
  compare: (a: Place, b: Place) => number,
): Iterable<Place> {
  const heads = walks.flatMap((walk) => {
    const rest = walk[Symbol.iterator]();
    const first = rest.next();
    return first.done ? [] : [{ place: first.value, rest }];
  });
  heads.sort((a, b) => compare(a.place, b.place));
  for (let head = heads.shift(); head; head = heads.shift()) {
    yield head.place;
    const next = head.rest.next();
    if (next.done) continue;
    head.place = next.value;
    // Into its place among the others: by bisection, for there may be as many walks as values.
    let [low, high] = [0, heads.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = heads[middle];
      if (other && compare(other.place, head.place) < 0) low = middle + 1;
      else high = middle;
    }
    heads.splice(low, 0, head);
  }
}
