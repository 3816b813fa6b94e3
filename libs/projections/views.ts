import { setTimeout as pause } from 'node:timers/promises';
import { type Database } from 'better-sqlite3';
import { type EventStore, type Position } from '#lib/event-store/index.js';
import { catchUp } from './catch-up.js';
import { NotReachedInTime, UnknownView, ViewBehind, ViewFaulted, ViewRebuilding } from './errors.js';
import { followFrom } from './follow.js';
import { Generations } from './generations.js';
import { type ViewsLog } from './log.js';
import { TablesReader } from './reader.js';
import { type ViewReader } from './reading.js';
import { rebuildViews, type RebuildOptions } from './rebuild.js';
import { Retries, type RetryOptions } from './retries.js';
import { Runner } from './runner.js';
import { skipEvent, type SkipOrder } from './skip.js';
import { noteSkip, Skips } from './skips.js';
import { statusOf, type ViewStatus } from './status.js';
import { openTables, type Tables } from './tables.js';
import { type View } from './view.js';

export interface ViewsOptions {
  readonly views: readonly View[];
  readonly store: EventStore;
  /** Milliseconds since 1970; only for saying when a view stopped. Default `Date.now`. */
  readonly clock?: () => number;
  readonly log?: ViewsLog;
  readonly retries?: RetryOptions;
}

/** How often a waiting reader looks whether the views have come further, in milliseconds. */
const POLL_MS = 4;

const reached = (position: Position | null, asked: Position | null): boolean =>
  asked === null || (position !== null && position >= asked);

/** The views of one file, over a connection of their own. Any number of processes and threads may have it open. */
export class Views {
  private readonly generations;
  private readonly skips;
  private readonly retries;
  private readonly runner;
  private readonly tables = new Map<number, Tables>();

  constructor(
    private readonly database: Database,
    private readonly options: ViewsOptions,
  ) {
    this.generations = new Generations(database);
    this.skips = new Skips(database);
    this.retries = new Retries(options.retries);
    const clock = options.clock ?? Date.now;
    this.runner = new Runner({
      database,
      generations: this.generations,
      skips: this.skips,
      retries: this.retries,
      views: options.views,
      tablesOf: (view, generation) => this.tablesOf(view, generation),
      now: () => new Date(clock()).toISOString(),
      log: options.log ?? (() => undefined),
    });
    this.ensure();
  }

  /** Brings every view up to where the log ends now, and gives that position. Stopped views stay where they are. */
  async advance(options: { signal?: AbortSignal } = {}): Promise<Position | null> {
    await this.skips.readFrom(this.options.store, this.options.views);
    const head = await this.options.store.head();
    await catchUp(this.parts, head, options);
    return head;
  }

  /**
   * Catches up, then applies events as they come, from any process, until the signal aborts.
   *
   * @throws {StoreUnavailable} when the log cannot be read
   */
  async follow(signal: AbortSignal): Promise<void> {
    const head = await this.advance({ signal });
    if (signal.aborted) return;
    await followFrom(this.parts, head, signal, (upTo) => catchUp(this.parts, upTo, { signal }));
  }

  /**
   * Fills views anew beside those that answer, then swaps. Begins afresh even where another filling was under way.
   *
   * @throws {UnknownView} when there is no view of this name
   * @throws {ViewFaulted} when the new filling stopped; the old one, if there is one, still answers
   */
  async rebuild(name: string, options: RebuildOptions = {}): Promise<void> {
    const views = name === 'all' ? this.options.views : [this.viewNamed(name)];
    await this.skips.readFrom(this.options.store, this.options.views);
    await rebuildViews({ ...this.parts, database: this.database, generations: this.generations }, views, options);
  }

  /**
   * Lets a stopped view pass over the event it stopped at. The decision is recorded in the log first.
   *
   * @throws {UnknownView} when there is no view of this name
   * @throws {ViewNotFaulted} when it has not stopped
   */
  async skip(name: string, order: SkipOrder): Promise<Position> {
    const view = this.viewNamed(name);
    const { skip, position } = await skipEvent(this.options.store, view, this.generations, order);
    this.database.transaction(() => noteSkip({ skips: this.skips, generations: this.generations }, skip)).immediate();
    return position;
  }

  /** How far each view has come; null for one that has no rows yet. */
  positions(): (Position | null)[] {
    const all = this.generations.all();
    return this.options.views.map((view) => {
      const { live, building } = this.generations.of(view, all);
      return (live ?? building)?.position ?? null;
    });
  }

  /** How each view stands. */
  status(): Promise<ViewStatus[]> {
    return statusOf(this.options.views, this.generations, this.options.store);
  }

  /**
   * Reads views as they stood at one position, in one read transaction: their last common position, or an earlier one.
   * Collect what is needed inside; the reader serves no longer.
   *
   * @param at null for before the first event
   * @throws {ViewFaulted} when one of them has stopped
   * @throws {ViewRebuilding} when one of them does not answer yet
   * @throws {ViewBehind} when one of them has not reached the position asked for
   */
  read<Result>(
    { at, views }: { at?: Position | null; views: readonly View[] },
    work: (reader: ViewReader) => Result,
  ): Result {
    if (this.database.inTransaction) throw new Error('A reading cannot be begun inside another.');
    const read = this.database.transaction((): Result => {
      const all = this.generations.all();
      const ids = new Map<string, number>();
      let common: Position | null | undefined;
      for (const view of views) {
        const { live, building } = this.generations.of(view, all);
        const fault = live ? live.fault : building?.fault;
        if (fault) throw new ViewFaulted(view.name, fault);
        if (!live) throw new ViewRebuilding(view.name, building?.position ?? null);
        if (at != null && !reached(live.position, at)) throw new ViewBehind(view.name, live.position, at);
        ids.set(view.name, live.id);
        if (common === undefined || !reached(live.position, common)) common = live.position;
      }
      const reader = new TablesReader(at === undefined ? (common ?? null) : at, (view) => {
        const id = ids.get(view.name);
        if (id === undefined) throw new TypeError(`This reading did not ask for the view ${view.name}.`);
        return this.tablesOf(view, id);
      });
      try {
        return work(reader);
      } finally {
        reader.close();
      }
    });
    return read.deferred();
  }

  /**
   * Waits until every view that answers has passed a position. A stopped view is not waited for: reading it says so.
   *
   * @throws {NotReachedInTime} when they have not within so many milliseconds
   */
  async waitFor(
    position: Position,
    timeoutMs: number,
    { views = this.options.views, signal }: { views?: readonly View[]; signal?: AbortSignal } = {},
  ): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    while (!this.passed(position, views)) {
      signal?.throwIfAborted();
      const left = deadline - performance.now();
      if (left <= 0) throw new NotReachedInTime(position, timeoutMs);
      await pause(Math.min(POLL_MS, left));
    }
  }

  close(): void {
    this.database.close();
  }

  private passed(position: Position, views: readonly View[]): boolean {
    const all = this.generations.all();
    return views.every((view) => {
      const { live, building } = this.generations.of(view, all);
      const one = live ?? building;
      return one !== undefined && (one.fault !== null || (one === live && reached(one.position, position)));
    });
  }

  /** Every view of the program has a generation; interrupted fillings of older versions are cleared away. */
  private ensure(): void {
    const missing = () => {
      const all = this.generations.all();
      return this.options.views.filter((view) => {
        const { live, building } = this.generations.of(view, all);
        return !live && !building;
      });
    };
    if (missing().length === 0) return;
    this.database
      .transaction(() => {
        for (const view of missing()) {
          for (const other of this.generations.all())
            if (other.view === view.name && other.state === 'building' && other.version < view.version)
              this.generations.drop(other);
          this.generations.begin(view);
        }
      })
      .immediate();
  }

  private get parts() {
    return { store: this.options.store, runner: this.runner, retries: this.retries };
  }

  private viewNamed(name: string): View {
    const view = this.options.views.find((one) => one.name === name);
    if (!view)
      throw new UnknownView(
        name,
        this.options.views.map((one) => one.name),
      );
    return view;
  }

  private tablesOf(view: View, generation: number): Tables {
    const known = this.tables.get(generation);
    if (known) return known;
    const tables = openTables(this.database, view, generation);
    this.tables.set(generation, tables);
    return tables;
  }
}
