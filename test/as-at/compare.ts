import { isDeepStrictEqual } from 'node:util';
import { type ToldBook } from './business/minute-book.js';
import { Refusal } from '#lib/domain/refusal.js';
import { type Item, type Oracle, type Params } from './oracles/oracle.js';
import { type Reading } from './readings.js';

/** Where a view and its oracle part. */
export interface Difference {
  /** What was asked. */
  readonly asked: object;
  /** The fields in which they differ. */
  readonly fields: readonly string[];
  /** The first item that differs, as the view gives it and as the entries say. */
  readonly shown: Item;
  readonly meant: Item;
}

/** What a view answers, of one thing or of all; nothing where there is no such thing then. */
export function shownBy({ asker }: ToldBook, oracle: Oracle, reading: Reading, params: Params): Promise<Item[]> {
  const request = requestFor(oracle, reading, params);
  return digested(oracle, async function* () {
    if (oracle.kind === 'item') yield (await asker.one(request)).item;
    else yield* asker.stream(request);
  });
}

/** The same list asked for in pages of some items. */
export function pagesOf(
  { asker }: ToldBook,
  oracle: Oracle,
  reading: Reading,
  params: Params,
  limit: number,
): Promise<Item[]> {
  const request = requestFor(oracle, reading, params);
  return digested(oracle, async function* () {
    let after: string | undefined;
    do {
      const page = await asker.list({ ...request, query: { ...request.query, limit, after } });
      yield* page.items;
      after = page.next ?? undefined;
    } while (after !== undefined);
  });
}

const requestFor = ({ resource, query }: Oracle, reading: Reading, params: Params) => ({
  resource,
  params,
  query: { ...query, ...reading.query },
});

async function digested(oracle: Oracle, ask: () => AsyncGenerator<object, void>): Promise<Item[]> {
  const items: Item[] = [];
  try {
    for await (const item of ask()) items.push(oracle.digest?.({ ...item }) ?? { ...item });
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'unknown') throw error;
  }
  return items;
}

/** What the entries told by then mean. */
export const meantBy = (
  { events }: ToldBook,
  oracle: Oracle,
  { told, today, query }: Reading,
  params: Params,
): Item[] => oracle.list(events.filter(told), { on: query.effectiveOn ?? null, today }, params);

/** The first difference between two lists, field by field; null when there is none. */
export function differenceOf(
  asked: object,
  shown: readonly Item[],
  meant: readonly Item[],
  leftOut: readonly string[] = [],
): Difference | null {
  for (let index = 0; index < Math.max(shown.length, meant.length); index++) {
    const [one = {}, other = {}] = [shown[index], meant[index]];
    const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
      (field) => !leftOut.includes(field) && !isDeepStrictEqual(one[field], other[field]),
    );
    if (fields.length > 0) return { asked, fields, shown: one, meant: other };
  }
  return null;
}

/** Where a view differs from its oracle in any of some readings. */
export async function firstDifference(
  book: ToldBook,
  oracle: Oracle,
  readings: readonly Reading[],
): Promise<Difference | null> {
  for (const params of oracle.of?.(book.events) ?? [{}])
    for (const reading of readings) {
      const asked = { resource: oracle.resource, ...params, ...reading.query };
      const shown = await shownBy(book, oracle, reading, params);
      const difference = differenceOf(asked, shown, meantBy(book, oracle, reading, params), oracle.leftOut);
      if (difference) return difference;
    }
  return null;
}
