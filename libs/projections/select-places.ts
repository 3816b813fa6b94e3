import { type Position } from '#lib/event-store/index.js';
import { afterPrefix, longerPrefix, placeOf, placePart, valuePart } from './list-key.js';
import { mergePlaces, type Place } from './merge-places.js';
import { type Stretch } from './list-pages.js';
import { type OrderedList } from './ordered-list.js';
import { bestList, type Wanted } from './plan.js';
import { type RowsWanted } from './reading.js';
import { type Tables } from './tables.js';
import { comparePlaces } from './text-order.js';
import { type ColumnValue } from './view.js';

type Direction = NonNullable<RowsWanted['direction']>;
type Span = Pick<RowsWanted, 'after'> & { readonly direction: Direction };

/**
 * Places of the rows wanted as at a position, in the view's order. They may hold more than is wanted
 * (by columns that the list used does not tell apart): the row itself decides.
 */
export function selectPlaces(tables: Tables, wanted: Wanted, at: Position, span: Span): Iterable<Place> {
  const { columns, list } = bestList(tables.lists, wanted);
  const prefixes = prefixesOf(list, columns, wanted, at);
  return mergePlaces(
    prefixes.map((prefix) => walk(list, prefix, at, span)),
    span.direction === 'forwards' ? comparePlaces : (a, b) => comparePlaces(b, a),
  );
}

/** Keys that ever had one of the values, when a column wanted is looked up by value; undefined when none is. */
export function candidates(tables: Tables, wanted: Wanted): string[] | undefined {
  for (const { column, lookup } of tables.lookups) {
    const values = wanted.get(column);
    if (values && !values.includes(null)) return [...new Set(values.flatMap((value) => lookup.keys(valuePart(value))))];
  }
  return undefined;
}

/** Every beginning that the wanted values give; where any value will do, those that there are. */
function prefixesOf(list: OrderedList, columns: readonly string[], wanted: Wanted, at: Position): string[] {
  let prefixes = [''];
  for (const column of columns) {
    const values: readonly ColumnValue[] | undefined = wanted.get(column);
    prefixes = prefixes.flatMap((prefix) =>
      values ? values.map((value) => prefix + valuePart(value)) : [...longerPrefixes(list, prefix, at)],
    );
  }
  return prefixes;
}

/** A loose scan: one look for each value there is. */
function* longerPrefixes(list: OrderedList, prefix: string, at: Position): Iterable<string> {
  const high = afterPrefix(prefix);
  for (let low = prefix; ;) {
    const first = list.page({ low, high, direction: 'forwards' }, at, 1)[0];
    if (first === undefined) return;
    const longer = longerPrefix(first, prefix.length);
    yield longer;
    low = afterPrefix(longer);
  }
}

/** Pages grow, so that a short answer reads little and a long one asks seldom. */
const PAGES = [64, 256, 1_024];

function* walk(list: OrderedList, prefix: string, at: Position, { after, direction }: Span): Iterable<Place> {
  let stretch: Stretch = { low: prefix, high: afterPrefix(prefix), direction };
  if (after) stretch = beyond(stretch, prefix + placePart(after));
  for (let turn = 0; ; turn += 1) {
    const size = PAGES[turn] ?? 1_024;
    const page = list.page(stretch, at, size);
    for (const text of page) yield placeOf(text, prefix.length);
    const last = page.at(-1);
    if (last === undefined || page.length < size) return;
    stretch = beyond(stretch, last);
  }
}

/** What is left of a stretch after a place, in its direction. U+0000 is in no place: the text after a place is place + U+0000. */
const beyond = (stretch: Stretch, place: string): Stretch =>
  stretch.direction === 'forwards' ? { ...stretch, low: `${place}\u0000` } : { ...stretch, high: place };
