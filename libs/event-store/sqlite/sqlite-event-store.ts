import { type Database } from 'better-sqlite3';
import { unavailable } from '#lib/sqlite/index.js';
import { decodeEvent } from '../canonical-bytes.js';
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
import { isInstant } from '../instants.js';
import { propose } from '../proposal.js';
import { streamBounds } from '../stream-bounds.js';
import { AppendQueue } from './append-queue.js';
import { findHead } from './find-last.js';
import { gapless } from './gapless.js';
import { LogChanges } from './log-changes.js';
import { formatPosition, parsePosition, rowOf } from './position.js';
import { positionAt } from './position-at.js';
import { logBounds } from './ranges.js';
import { type LogRow, readLogPage } from './read-log-page.js';
import { PAGE, readPages } from './read-pages.js';
import { readStreamPage, type StreamRow } from './read-stream-page.js';
import { Subscriptions } from './subscriptions.js';

export interface SqliteEventStoreOptions {
  /** The writer's clock, milliseconds since 1970. Default `Date.now`. */
  readonly clock?: () => number;
  /** How many events one transaction takes at most when appends come together. Default 1,000. */
  readonly groupCommit?: { readonly maxEvents: number };
  /** How long to wait for another process's write, in milliseconds. Default 5,000. */
  readonly lockTimeoutMs?: number;
  /** How often waiting subscriptions look for another process's commits, in milliseconds. Default 50. */
  readonly pollMs?: number;
}

/** The event store over one connection, which it owns from here on. */
export class SqliteEventStore implements EventStore {
  private closing: Promise<void> | null = null;
  private readonly queue;
  private readonly findHead;
  private readonly findPositionAt;
  private readonly streamPage;
  private readonly textPage;
  private readonly bytesPage;
  private readonly subscriptions;

  constructor(
    private readonly database: Database,
    { clock = Date.now, groupCommit, lockTimeoutMs = 5_000, pollMs = 50 }: SqliteEventStoreOptions = {},
  ) {
    const changes = new LogChanges(database, pollMs);
    const maxEvents = groupCommit?.maxEvents ?? 1_000;
    this.queue = new AppendQueue(database, { clock, lockTimeoutMs, maxEvents, committed: () => changes.announce() });
    this.findHead = findHead(database);
    this.findPositionAt = positionAt(database);
    this.streamPage = readStreamPage(database);
    this.textPage = readLogPage<string>(database, 'CAST(bytes AS TEXT)');
    this.bytesPage = readLogPage<Uint8Array>(database, 'bytes');
    this.subscriptions = new Subscriptions({
      changes,
      page: (row) => this.reading(() => this.textPage(row, Number.MAX_SAFE_INTEGER, 'forwards', PAGE).map(toEvent)),
      row: rowOf,
    });
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    if (this.closing !== null) throw closed();
    if (this.database.readonly)
      throw new StoreUnavailable(
        `The ledger ${this.database.name} is open for reading only. Open it for writing to append.`,
      );
    return this.queue.add(propose(stream, expected, events));
  }

  async *readStream(stream: string, range: StreamRange = {}): AsyncGenerator<RecordedEvent, void, undefined> {
    const { low, high, direction, limit } = streamBounds(range);
    const pages = readPages<StreamRow>(limit, (size, last) => {
      const from = direction === 'forwards' && last !== null ? last.revision + 1 : low;
      const to = direction === 'backwards' && last !== null ? last.revision - 1 : high;
      return this.reading(() => this.streamPage(stream, from, to, direction, size));
    });
    for await (const { position, revision, text } of gapless(stream, pages, { low, direction })) {
      const event = decodeEvent(text, formatPosition(position));
      if (event.stream !== stream || event.revision !== revision)
        throw new CorruptEntry(
          event.position,
          `it is filed as ${stream} ${revision} and says ${event.stream} ${event.revision}.`,
        );
      yield event;
    }
  }

  async *readAll(range: LogRange = {}): AsyncGenerator<RecordedEvent, void, undefined> {
    for await (const row of this.logRows(range, this.textPage)) yield toEvent(row);
  }

  async *readBytes(range: LogRange = {}): AsyncGenerator<StoredBytes, void, undefined> {
    for await (const { position, entry } of this.logRows(range, this.bytesPage)) {
      // A damaged row may hold something else, whatever its table declares.
      if (!ArrayBuffer.isView(entry)) throw new CorruptEntry(formatPosition(position), 'it is not bytes.');
      yield { position: formatPosition(position), bytes: entry };
    }
  }

  subscribe({
    after = null,
    signal,
  }: {
    after?: Position | null;
    signal: AbortSignal;
  }): AsyncIterable<RecordedEvent | CaughtUp> {
    return this.subscriptions.open(() => (after === null ? 0 : rowOf(after)), signal);
  }

  async head(): Promise<Position | null> {
    return toPosition(this.reading(this.findHead));
  }

  async positionAt(instant: Instant): Promise<Position | null> {
    if (!isInstant(instant))
      throw new RangeError(`${JSON.stringify(instant)} is no instant (YYYY-MM-DDTHH:mm:ss.sssZ).`);
    return toPosition(this.reading(() => this.findPositionAt(instant)));
  }

  parsePosition(text: string): Position | null {
    return parsePosition(text);
  }

  close(): Promise<void> {
    return (this.closing ??= this.release());
  }

  private async release(): Promise<void> {
    await this.queue.drained();
    this.subscriptions.close();
    this.database.close();
  }

  private logRows<Entry extends string | Uint8Array>(range: LogRange, page: ReturnType<typeof readLogPage<Entry>>) {
    const { low, high, direction, limit } = logBounds(range, this.reading(this.findHead));
    return readPages<LogRow<Entry>>(limit, (size, last) => {
      const from = direction === 'forwards' && last !== null ? last.position : low;
      const to = direction === 'backwards' && last !== null ? last.position - 1 : high;
      return this.reading(() => page(from, to, direction, size));
    });
  }

  private reading<Result>(read: () => Result): Result {
    if (!this.database.open) throw closed();
    try {
      return read();
    } catch (error) {
      throw unavailable(error, `The ledger ${this.database.name}`);
    }
  }
}

const closed = () => new StoreUnavailable('The ledger is closed. Open it again to go on.');
const toPosition = (row: number): Position | null => (row === 0 ? null : formatPosition(row));
const toEvent = ({ position, entry }: LogRow<string>): RecordedEvent => decodeEvent(entry, formatPosition(position));
