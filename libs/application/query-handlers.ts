import { Inject, type Type } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { refuseUnknown } from '#lib/domain/refusal.js';
import { type Position } from '#lib/event-store/index.js';
import { type ViewReader } from '#lib/projections/reading.js';
import { type View } from '#lib/projections/view.js';
import { type ListQuery } from '#lib/querying/list-query.js';
import { type AnswerContext, type ListCase, type Placed, type QueryCase } from '#lib/querying/query-case.js';
import { type ItemAnswer, type ListAnswer } from './answers.js';
import { type Composition, viewsReadBy } from './composition.js';
import { encodeCursor } from './cursor.js';
import { type Ledger } from './ledger.js';
import { LEDGER } from './ledger-token.js';

/** A checked query with its times settled. */
export interface Question {
  readonly query: ListQuery;
  readonly params: Readonly<Record<string, string>>;
  readonly at: Position | null | undefined;
  readonly context: AnswerContext;
  readonly after: { readonly sort: string; readonly key: string } | undefined;
  readonly limit: number;
}

/** A question on the bus; every reading has a class of its own, as the bus tells them apart by class. */
abstract class Asked {
  constructor(readonly question: Question) {}
}

const askedAs = new Map<QueryCase, new (question: Question) => Asked>();

function classOf(queryCase: QueryCase): new (question: Question) => Asked {
  const known = askedAs.get(queryCase);
  if (known) return known;
  class AskedOfOne extends Asked {}
  askedAs.set(queryCase, AskedOfOne);
  return AskedOfOne;
}

/** A question as the query bus takes it. */
export const questionFor = (queryCase: QueryCase, question: Question): Asked => new (classOf(queryCase))(question);

/** One handler class for each reading. */
export const queryHandlers = (composition: Composition): Type<IQueryHandler>[] =>
  composition.queryCases.map((queryCase) => handlerOf(queryCase, viewsReadBy(composition, queryCase)));

function handlerOf(queryCase: QueryCase, views: readonly View[]): Type<IQueryHandler> {
  @QueryHandler(classOf(queryCase))
  class Handler implements IQueryHandler<Asked, ListAnswer | ItemAnswer> {
    constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

    async execute({ question }: Asked): Promise<ListAnswer | ItemAnswer> {
      const { at } = question;
      return this.ledger.views.read({ ...(at === undefined ? {} : { at }), views }, (reader) =>
        queryCase.kind === 'list' ? page(queryCase, question, reader) : one(queryCase, question, reader),
      );
    }
  }
  return Handler;
}

function page(queryCase: ListCase, { query, params, context, after, limit }: Question, reader: ViewReader): ListAnswer {
  const items: object[] = [];
  let last: Placed<object> | undefined;
  for (const placed of queryCase.list(query, reader, context, after, params)) {
    if (last && items.length === limit && reader.position !== null) {
      const { sort, key } = last;
      const next = encodeCursor({ position: reader.position, sort, key, today: context.today });
      return { kind: 'list', items, position: reader.position, next };
    }
    items.push(placed.item);
    last = placed;
  }
  return { kind: 'list', items, position: reader.position, next: null };
}

function one(
  queryCase: Exclude<QueryCase, ListCase>,
  { query, params, context }: Question,
  reader: ViewReader,
): ItemAnswer {
  const item = queryCase.one(query, params, reader, context);
  if (item === undefined) refuseUnknown(queryCase.resource, Object.values(params).join(' '));
  const { revision } = item as { revision?: unknown };
  return { kind: 'item', item, position: reader.position, revision: typeof revision === 'number' ? revision : null };
}
