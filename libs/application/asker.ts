import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { refuseUnknown } from '#lib/domain/refusal.js';
import { type QueryCase } from '#lib/querying/query-case.js';
import { type SealItem, sealItemOf } from '#lib/querying/seal.item.js';
import { type Position } from '#lib/event-store/index.js';
import { InvalidQuery } from './faults.js';
import { type ItemAnswer, type ListAnswer } from './answers.js';
import { type Composition, viewsReadBy } from './composition.js';
import { COMPOSITION } from './composition-token.js';
import { type Ledger } from './ledger.js';
import { LEDGER } from './ledger-token.js';
import { questionFor } from './query-handlers.js';
import { readQuery } from './read-query.js';
import { reveal, type Revealing } from './reveal.js';
import { sealedAs } from './sealed-as.js';
import { settleTimes } from './settle-times.js';
import { Upkeep } from './upkeep.js';

/** A query as it arrives from HTTP, a page or the command line. */
export interface AskRequest {
  /** The reading, by its path under /api, e.g. `actions`, `actions/:id`, `committees/:id/work-programme`. */
  readonly resource: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  /** How many items a list gives when the query does not say, 1 to 1,000. Default 100. */
  readonly defaultLimit?: number;
  /** How long to wait for `minPosition`, in milliseconds. Default 5,000. */
  readonly waitMs?: number;
  /** Whether words recorded under an exempt matter are shown before it is released. Default `show`. */
  readonly exempt?: Revealing['exempt'];
}

/** The one place readings are asked at. */
@Injectable()
export class Asker {
  constructor(
    @Inject(QueryBus) private readonly bus: QueryBus,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(Upkeep) private readonly upkeep: Upkeep,
    @Inject(COMPOSITION) private readonly composition: Composition,
  ) {}

  /** A reading by its path under /api; a refusal when there is none. */
  find(resource: string): QueryCase {
    return this.composition.queryCases.find(({ get }) => get === resource) ?? refuseUnknown('reading', resource);
  }

  /**
   * Answers a query: as at one position, as in force on one day. What is sealed is revealed last, from the vault: no view
   * holds it.
   *
   * @throws {InvalidQuery} a field is wrong or unknown, or the cursor is of another list
   * @throws {Refusal} `unknown`: there is no such thing; `field`: the position is beyond the end of the log
   * @throws {ViewFaulted} a view it reads has stopped
   * @throws {NotReachedInTime} `minPosition` was not reached in time
   */
  async ask(request: AskRequest): Promise<ListAnswer | ItemAnswer> {
    const queryCase = this.find(request.resource);
    const query = await readQuery(queryCase, request.query ?? {});
    const { at, context, after } = await settleTimes(this.ledger, query);
    const views = viewsReadBy(this.composition, queryCase);
    const waitMs = request.waitMs ?? 5_000;
    if (query.minPosition !== undefined)
      await this.upkeep.waitFor(this.positionIn(query.minPosition), { timeoutMs: waitMs, views });
    // The log is never behind the views, but the views may be a moment behind the log.
    if (typeof at === 'string') await this.ledger.views.waitFor(at, waitMs, { views });
    const limit = query.limit ?? request.defaultLimit ?? 100;
    const params = request.params ?? {};
    const sealed = { ...context, sealedAs: await sealedAs(this.ledger.vault, query, params) };
    const question = questionFor(queryCase, { query, params, at, context: sealed, after, limit });
    const read = await this.bus.execute<typeof question, ListAnswer | ItemAnswer>(question);
    const answer = await this.joined(queryCase, read);
    return reveal(this.ledger.vault, answer, request.exempt === undefined ? {} : { exempt: request.exempt });
  }

  private async joined(queryCase: QueryCase, answer: ListAnswer | ItemAnswer): Promise<ListAnswer | ItemAnswer> {
    if (answer.kind === 'list' || queryCase.kind === 'list' || !queryCase.join) return answer;
    return { ...answer, item: await queryCase.join(answer.item, { sealOver: (position) => this.sealOver(position) }) };
  }

  private async sealOver(position: Position): Promise<SealItem | null> {
    const { seals } = this.ledger;
    const leafIdx = (await seals.tree.leafIndexOf(position)) ?? (await this.afterAdvance(position));
    const seal = leafIdx === null ? null : await seals.sealedBy(leafIdx);
    return seal && sealItemOf(seal);
  }

  /** The tree may be a moment behind the views. */
  private async afterAdvance(position: Position): Promise<number | null> {
    await this.ledger.seals.tree.advance();
    return this.ledger.seals.tree.leafIndexOf(position);
  }

  private positionIn(text: string): Position {
    const position = this.ledger.store.parsePosition(text);
    if (position === null)
      throw new InvalidQuery([{ field: 'minPosition', sentence: `There can be no position ${text}.` }]);
    return position;
  }

  /** The same for a list. @throws {TypeError} when it is no list */
  async list(request: AskRequest): Promise<ListAnswer> {
    const answer = await this.ask(request);
    if (answer.kind !== 'list') throw new TypeError(`${request.resource} is no list.`);
    return answer;
  }

  /** The same for one thing. @throws {TypeError} when it is a list */
  async one(request: AskRequest): Promise<ItemAnswer> {
    const answer = await this.ask(request);
    if (answer.kind !== 'item') throw new TypeError(`${request.resource} is a list.`);
    return answer;
  }

  /** Every item of a list, page after page of one picture. A `limit` in the query ends it early. */
  async *stream(request: AskRequest): AsyncGenerator<object, void, undefined> {
    const { limit, ...query } = request.query ?? {};
    let left = limit === undefined ? Infinity : Number(limit);
    let after = query['after'];
    do {
      const page = await this.list({ ...request, query: { ...query, after, limit: Math.min(left, 1_000) } });
      yield* page.items;
      left -= page.items.length;
      after = page.next ?? undefined;
    } while (after !== undefined && left > 0);
  }
}
