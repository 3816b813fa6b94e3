import { setMaxListeners } from 'node:events';
import { CorruptEntry, StoreUnavailable } from '../errors.js';
import {
  type Appended,
  type CaughtUp,
  type EventStore,
  type ExpectedRevision,
  type LogRange,
  type StreamRange,
} from '../event-store.js';
import { type Instant, type NewEvent, type Position, type RecordedEvent, type StoredBytes } from '../event.js';
import { type FiledEntry } from '../filed-entry.js';
import { isInstant } from '../instants.js';
import { type Landmarks } from '../landmarks.js';
import { propose } from '../proposal.js';
import { streamBounds } from '../stream-bounds.js';
import { Appender } from './appender.js';
import { type LogBounds, logBounds } from './bounds.js';
import { Connection } from './connection.js';
import { closed, explain } from './explain.js';
import { fileEntry, readEntry } from './file-entry.js';
import { floorPosition } from './floor-position.js';
import { CAUGHT_UP, followLog } from './follow-log.js';
import { KnownIds } from './known-ids.js';
import { KnownPlaces } from './known-places.js';
import { LedgerTime } from './ledger-time.js';
import { type LedgerUrl } from './ledger-url.js';
import { type LoggedEntry, LogWalk } from './log-walk.js';
import { logPositionOf, parsePosition } from './position.js';
import { PositionAt } from './position-at.js';
import { RecentPositions } from './recent-positions.js';
import { ServerPages } from './server-pages.js';
import { type StreamNames } from './stream-names.js';
import { StreamWalk } from './stream-walk.js';
import { Subscriptions } from './subscriptions.js';
import { type Timing } from './timing.js';
import { TruncationWatch } from './truncation-watch.js';
import { Turns } from './turns.js';

export interface KurrentEventStoreOptions {
  readonly url: LedgerUrl;
  /** The URL as it may be shown. */
  readonly shown: string;
  readonly names: StreamNames;
  readonly timing: Timing;
  /** The writer's clock, milliseconds since 1970. */
  readonly clock: () => number;
  readonly readOnly: boolean;
  readonly landmarks: readonly Landmarks[];
}

/** The event store over a KurrentDB. Made by `openKurrentEventStore`; it connects at its first call. */
export class KurrentEventStore implements EventStore {
  private closing: Promise<void> | null = null;
  private readonly closeSignal = new AbortController();
  private readonly appends;
  private readonly reads;
  private readonly turns = new Turns();
  private readonly subscriptions = new Subscriptions<RecordedEvent | CaughtUp>();
  private readonly recent = new RecentPositions();
  private readonly places = new KnownPlaces();
  private readonly time;
  private readonly streams;
  private readonly watch;
  private readonly log;
  private readonly appender;
  private readonly landmarks;
  private readonly times;

  constructor(private readonly options: KurrentEventStoreOptions) {
    const { url, names, timing, clock } = options;
    const { signal } = this.closeSignal;
    setMaxListeners(0, signal);
    this.appends = new Connection(url);
    this.reads = new Connection(url);
    const ids = new KnownIds();
    const pages = new ServerPages({ connection: this.reads, names, timing, leader: url.leader, signal });
    this.streams = new StreamWalk(pages, names, ids);
    this.watch = new TruncationWatch(names, this.streams);
    this.log = new LogWalk({ pages, watch: this.watch, places: this.places, recent: this.recent });
    this.time = new LedgerTime(clock, () => this.latestTime());
    this.appender = new Appender({ connection: this.appends, names, timing, walk: this.streams, ids, time: this.time });
    this.landmarks = [...options.landmarks, this.places];
    this.times = new PositionAt(this.log, this.landmarks, (entry) => this.eventOf(entry).recordedAt);
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    if (this.closing !== null) throw closed();
    if (this.options.readOnly)
      throw new StoreUnavailable(
        `The ledger at ${this.options.shown} is open for reading only. Open it for writing to append.`,
      );
    const proposal = propose(stream, expected, events);
    try {
      const appended = await this.turns.take(stream, () => this.appender.append(proposal));
      // What this store wrote says nothing of other processes' clocks: it still looks at the log once a minute.
      this.time.see(appended.recordedAt);
      this.recent.add(appended.position);
      return appended;
    } catch (error) {
      throw this.explained(error);
    }
  }

  async *readStream(stream: string, range: StreamRange = {}): AsyncGenerator<RecordedEvent, void, undefined> {
    const walked = this.explaining(this.streams.events(stream, streamBounds(range)));
    for await (const { event } of walked) {
      this.recent.add(event.position);
      this.time.see(event.recordedAt);
      yield event;
    }
  }

  async *readAll(range: LogRange = {}): AsyncGenerator<RecordedEvent, void, undefined> {
    for await (const entry of this.entries(range)) yield this.eventOf(entry);
  }

  async *readBytes(range: LogRange = {}): AsyncGenerator<StoredBytes, void, undefined> {
    for await (const { position, bytes } of this.readFiled(range)) yield { position, bytes };
  }

  /**
   * The walk of `readBytes` with where the server files each entry, for whoever verifies that the two agree.
   *
   * @throws {RangeError | CorruptEntry | StreamTruncated | StoreUnavailable} as `readAll`
   */
  async *readFiled(range: LogRange = {}): AsyncGenerator<FiledEntry, void, undefined> {
    for await (const { event } of this.entries(range)) yield fileEntry(event, this.options.names);
  }

  /**
   * As the port says. A server that cannot be reached is tried for ever, with growing pauses up to five seconds: a
   * cluster that restarts or elects a leader comes back, and what follows the log then goes on where it was.
   *
   * @throws {StreamTruncated} when history is missing on the server
   * @throws {StoreUnavailable} when the server decides against it, such as for want of rights
   */
  subscribe({
    after = null,
    signal,
  }: {
    after?: Position | null;
    signal: AbortSignal;
  }): AsyncIterable<RecordedEvent | CaughtUp> {
    return this.subscriptions.open((stop) => {
      const connection = new Connection(this.options.url);
      return { items: this.follow(connection, after, stop), release: () => connection.dispose() };
    }, signal);
  }

  async head(): Promise<Position | null> {
    for await (const entry of this.explaining(this.log.backwards(null, null, 1))) {
      this.seeLast(entry);
      return entry.position;
    }
    this.time.seeLast(null);
    return null;
  }

  async positionAt(instant: Instant): Promise<Position | null> {
    if (!isInstant(instant))
      throw new RangeError(`${JSON.stringify(instant)} is no instant (YYYY-MM-DDTHH:mm:ss.sssZ).`);
    if (this.closing !== null) throw closed();
    try {
      return await this.times.find(instant);
    } catch (error) {
      throw this.explained(error);
    }
  }

  parsePosition(text: string): Position | null {
    return parsePosition(text);
  }

  close(): Promise<void> {
    return (this.closing ??= this.release());
  }

  private async release(): Promise<void> {
    await this.turns.over();
    this.closeSignal.abort();
    await this.subscriptions.close();
    await Promise.all([this.appends.dispose(), this.reads.dispose()]);
  }

  private async *entries(range: LogRange): AsyncGenerator<LoggedEntry, void, undefined> {
    const bounds = logBounds(range);
    const head = await this.head();
    if (head !== null && (bounds.after === null || bounds.after < head))
      yield* this.explaining(this.walk({ ...bounds, upTo: least(bounds.upTo, head) }, head));
  }

  private async *walk(bounds: LogBounds, head: Position): AsyncGenerator<LoggedEntry, void, undefined> {
    const { after, direction, limit } = bounds;
    const upTo = bounds.upTo ?? head;
    const floor = (position: Position) => floorPosition(position, this.log, this.recent, this.landmarks);
    if (direction === 'forwards') {
      yield* this.log.forwards(after === null ? null : await floor(after), upTo, limit);
    } else {
      const from = await floor(upTo);
      if (from !== null) yield* this.log.backwards(from, after, limit);
    }
  }

  private async *follow(
    connection: Connection,
    after: Position | null,
    signal: AbortSignal,
  ): AsyncGenerator<RecordedEvent | CaughtUp, void, undefined> {
    if (after !== null) logPositionOf(after);
    const { url, names, timing } = this.options;
    const { log: walk, watch } = this;
    let position = after;
    const entries = followLog({ connection, names, timing, leader: url.leader, walk, watch }, after, signal);
    for await (const entry of this.explaining(entries)) {
      if (entry === CAUGHT_UP) yield { caughtUp: true, position };
      else {
        const event = this.eventOf(entry);
        position = event.position;
        yield event;
      }
    }
  }

  /** The latest time among the last entries: the very last may be by the process whose clock is behind. */
  private async latestTime(): Promise<Instant | null> {
    let latest: Instant | null = null;
    for await (const entry of this.log.backwards(null, null, LAST_ENTRIES)) {
      const { recordedAt } = this.eventOf(entry);
      if (latest === null || recordedAt > latest) latest = recordedAt;
    }
    return latest;
  }

  /** What cannot be read says nothing of the time; whoever reads it is told. */
  private seeLast(entry: LoggedEntry): void {
    try {
      this.time.seeLast(this.eventOf(entry).recordedAt);
    } catch (error) {
      if (!(error instanceof CorruptEntry)) throw error;
    }
  }

  private eventOf({ event }: LoggedEntry): RecordedEvent {
    const recorded = readEntry(event, this.options.names);
    this.time.see(recorded.recordedAt);
    return recorded;
  }

  /** Items as they come; failures of the client's as ours. */
  private async *explaining<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item, void, undefined> {
    if (this.closing !== null) throw closed();
    try {
      yield* items;
    } catch (error) {
      throw this.explained(error);
    }
  }

  private explained(error: unknown): unknown {
    return explain(error, this.options.shown);
  }
}

/** How many of the last entries are looked at for other processes' clocks. */
const LAST_ENTRIES = 32;

const least = (a: Position | null, b: Position): Position => (a !== null && a < b ? a : b);
