import { type TSchema } from '@sinclair/typebox';
import { type ViewReader } from '#lib/projections/reading.js';
import { type View } from '#lib/projections/view.js';
import { type ListQuery } from './list-query.js';
import { type SealItem } from './seal.item.js';
import { type TimedQuery } from './time-controls.js';

/** What an answer may know besides the rows: both times, settled. */
export interface AnswerContext {
  /** The London day it is for questions of "overdue": the day of effectiveOn or asAt when given, else today. */
  readonly today: string;
  readonly effectiveOn: string | null;
  /** The digests that stand in place of an id the query names, where it is sealed; none when left out. */
  sealedAs?(id: string): readonly string[];
}

/** What is joined to an answer after it was read, from outside the views. */
export interface Joins {
  /** The first seal over the event at a position; null while there is none. */
  readonly sealOver: (position: string) => Promise<SealItem | null>;
}

/** An item with its place in the list, so that the next page can start after it. */
export interface Placed<Item> {
  readonly item: Item;
  readonly sort: string;
  readonly key: string;
}

interface QueryCaseBase<Query extends TimedQuery> {
  readonly query: new () => Query;
  /** Path under /api. */
  readonly get: string;
  /** What the CLI and the schemas call it: actions, questions… */
  readonly resource: string;
  readonly summary: string;
  /** The views it reads: when one has stopped, the answer is 503 and never an empty list. */
  readonly views: readonly View[];
  /** Schema of one item. */
  readonly item: TSchema;
}

/** A list, filtered; items come lazily in order, each with its place. */
export interface ListCase<Query extends ListQuery = ListQuery> extends QueryCaseBase<Query> {
  readonly kind: 'list';
  list(
    query: Query,
    reader: ViewReader,
    context: AnswerContext,
    after: { sort: string; key: string } | undefined,
    /** What the path names, e.g. the committee whose programme it is. */
    params?: Readonly<Record<string, string>>,
  ): Iterable<Placed<object>>;
}

/** One thing by its id; undefined is a 404. */
export interface ItemCase<Query extends TimedQuery = TimedQuery> extends QueryCaseBase<Query> {
  readonly kind: 'item';
  one(
    query: Query,
    params: Readonly<Record<string, string>>,
    reader: ViewReader,
    context: AnswerContext,
  ): object | undefined;
  /** Joins to the item what no view holds. */
  join?(item: object, joins: Joins): Promise<object>;
}

export type QueryCase = ListCase | ItemCase;

/** A list as it is written: what its path names is always there. */
interface ListDefinition<Query extends ListQuery> extends QueryCaseBase<Query> {
  list(...asked: Required<Parameters<ListCase<Query>['list']>>): Iterable<Placed<object>>;
}

/** Defines a list. */
export const listCase = <Query extends ListQuery>(definition: ListDefinition<Query>): QueryCase => {
  const list: ListCase<Query>['list'] = (query, reader, context, after, params = {}) =>
    definition.list(query, reader, context, after, params);
  return { ...definition, kind: 'list', list } as unknown as ListCase;
};

/** The reading of one thing as it is written: what it joins, it joins to its own items. */
interface ItemDefinition<Query extends TimedQuery, Item extends object> extends Omit<
  ItemCase<Query>,
  'kind' | 'one' | 'join'
> {
  one(...asked: Parameters<ItemCase<Query>['one']>): Item | undefined;
  join?(item: Item, joins: Joins): Promise<object>;
}

/** Defines the reading of one thing. */
export const itemCase = <Query extends TimedQuery, Item extends object = object>(
  definition: ItemDefinition<Query, Item>,
): QueryCase => ({ ...definition, kind: 'item' }) as unknown as ItemCase;
