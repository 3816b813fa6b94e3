import { type Direction } from '../event-store.js';
import { type Position } from '../event.js';
import { type KnownPlaces } from './known-places.js';
import { pagesAhead } from './pages-ahead.js';
import { logPositionOf } from './position.js';
import { type RecentPositions } from './recent-positions.js';
import { positionOf, type ServerEvent } from './server-event.js';
import { PAGE, type ServerPages } from './server-pages.js';
import { type TruncationWatch } from './truncation-watch.js';

/** An entry as the server gave it, and where it lies. */
export interface LoggedEntry {
  readonly position: Position;
  readonly event: ServerEvent;
}

export interface LogWalkOptions {
  readonly pages: ServerPages;
  readonly watch: TruncationWatch;
  readonly places: KnownPlaces;
  readonly recent: RecentPositions;
}

/** Walks the ledger's entries in log order, page by page. */
export class LogWalk {
  constructor(private readonly options: LogWalkOptions) {}

  /**
   * @param after where an entry lies; null for the beginning
   * @param upTo any position, inclusive; null for the end as the walk finds it
   * @param limit most entries
   * @param signal ends the walk with an error when it aborts, if the store's closing shall not be alone in that
   * @throws {StreamTruncated} when history is missing
   */
  async *forwards(
    after: Position | null,
    upTo: Position | null = null,
    limit = Number.MAX_SAFE_INTEGER,
    signal?: AbortSignal,
  ): AsyncGenerator<LoggedEntry, void, undefined> {
    // One more than asked for: the first is where the walk stands.
    const size = Math.min(PAGE, limit) + 1;
    const pages = pagesAhead(
      (end: ServerEvent | null) => this.page(end === null ? after : positionOf(end), 'forwards', size, signal),
      size,
      (end) => upTo !== null && positionOf(end) >= upTo,
    );
    let last = after;
    let left = limit;
    for await (const page of pages)
      for (const event of page) {
        const position = positionOf(event);
        if (last !== null && position <= last) continue;
        if (upTo !== null && position > upTo) return;
        last = position;
        if (!(await this.options.watch.isEntry(event))) continue;
        yield this.pass(position, event);
        if (--left === 0) return;
      }
  }

  /**
   * @param upTo where an entry lies, inclusive; null for the end
   * @param after any position, exclusive; null for the beginning
   * @param limit most entries
   * @throws {StreamTruncated} when history is missing
   */
  async *backwards(
    upTo: Position | null,
    after: Position | null,
    limit = Number.MAX_SAFE_INTEGER,
  ): AsyncGenerator<LoggedEntry, void, undefined> {
    let last: Position | null = null;
    let left = limit;
    if (upTo !== null) {
      // By the server, a read backwards from a place gives it or begins before it; a read forwards always gives it.
      for await (const entry of this.including(upTo, after)) {
        yield entry;
        if (--left === 0) return;
      }
      last = upTo;
    }
    for (;;) {
      const size = Math.min(PAGE, left) + 1;
      const page = await this.page(last, 'backwards', size);
      for (const event of page) {
        const position = positionOf(event);
        if (last !== null && position >= last) continue;
        if (after !== null && position <= after) return;
        last = position;
        if (!(await this.options.watch.isEntry(event))) continue;
        yield this.pass(position, event);
        if (--left === 0) return;
      }
      if (page.length < size) return;
    }
  }

  private async *including(place: Position, after: Position | null): AsyncGenerator<LoggedEntry, void, undefined> {
    if (after !== null && place <= after) return;
    const [event] = await this.options.pages.log(logPositionOf(place), 'forwards', 1);
    if (event === undefined || positionOf(event) !== place || !(await this.options.watch.isEntry(event))) return;
    yield this.pass(place, event);
  }

  private page(from: Position | null, direction: Direction, size: number, signal?: AbortSignal) {
    return this.options.pages.log(from === null ? null : logPositionOf(from), direction, size, signal);
  }

  private pass(position: Position, event: ServerEvent): LoggedEntry {
    this.options.places.pass(position);
    this.options.recent.add(position);
    return { position, event };
  }
}
