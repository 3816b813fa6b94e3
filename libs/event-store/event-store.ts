import { type Instant, type NewEvent, type Position, type RecordedEvent, type StoredBytes } from './event.js';

/** Where the writer believes the stream ends: its last revision (0-based), or that it does not exist yet. Never "any". */
export type ExpectedRevision = number | 'no-stream';

/** What an append answers: the place of its last event. */
export interface Appended {
  readonly revision: number;
  readonly position: Position;
  /** When the events were recorded; the same for all of one append. */
  readonly recordedAt: Instant;
  /** True when the same events had been appended before and nothing was written now. */
  readonly repeated: boolean;
}

export type Direction = 'forwards' | 'backwards';

export interface StreamRange {
  /** First revision to give, inclusive, in the direction read. Default: the start (the end when backwards). */
  readonly from?: number;
  /** Last revision to give, inclusive. */
  readonly to?: number;
  readonly direction?: Direction;
  /** At most this many events, from 1. */
  readonly limit?: number;
}

export interface LogRange {
  /** Exclusive lower bound: only events after this position. */
  readonly after?: Position | null;
  /** Inclusive upper bound: no event after this position. */
  readonly upTo?: Position;
  readonly direction?: Direction;
  readonly limit?: number;
}

/** Said once a subscription has given everything that was in the log; it may be said again after falling behind. */
export interface CaughtUp {
  readonly caughtUp: true;
  /** The last position given or passed; null for an empty log. */
  readonly position: Position | null;
}

/**
 * The log. Every engine keeps these promises, and proves it by the contract suite in `contract/`:
 * one append goes to one stream, whole or not at all, at an exact revision; events are never changed, removed or reordered;
 * positions grow and are never reused; a subscription is ordered, without loss or repeat, and pulls (a slow reader slows it).
 */
export interface EventStore {
  /**
   * Appends 1 to 1,000 events at the end of a stream, durably: resolved means on disk.
   * The same ids at the same stream and expected revision with the same content answer as the first time, wherever the
   * stream has got to since.
   *
   * @throws {WrongExpectedRevision} the stream does not end where expected
   * @throws {EventIdConflict} an id was used before, elsewhere or with other content
   * @throws {EventTooLarge} canonical bytes over 65,535
   * @throws {InvalidAppend} no events, a malformed id or stream name, data that has no canonical bytes
   * @throws {ClockBehindLedger} this machine's clock is more than five minutes behind the last recorded event
   * @throws {StoreUnavailable} the engine cannot write now; nothing was appended
   * @throws {AppendOutcomeUnknown} an engine on another machine stopped answering; it may be recorded
   * @throws {StreamTruncated} an engine on another machine no longer holds the whole stream
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;
  /**
   * A stream's events in revision order; nothing for a stream that does not exist.
   *
   * @throws {RangeError} bounds or a limit that cannot be
   * @throws {CorruptEntry} at the first entry that cannot be read
   * @throws {StreamTruncated} where the engine no longer holds what was recorded
   * @throws {StoreUnavailable} the engine cannot be read, or the store is closed
   */
  readStream(stream: string, range?: StreamRange): AsyncIterable<RecordedEvent>;
  /**
   * The log's events in position order, up to where the log ended when the read began.
   *
   * @throws {RangeError | CorruptEntry | StreamTruncated | StoreUnavailable} as `readStream`
   */
  readAll(range?: LogRange): AsyncIterable<RecordedEvent>;
  /** The same walk as stored bytes, for hashing and export. */
  readBytes(range?: LogRange): AsyncIterable<StoredBytes>;
  /**
   * Everything after a position, then everything as it comes, from any process, until the signal aborts, the consumer
   * returns or the store closes; none of these is an error. It begins at the first pull.
   *
   * @throws {RangeError | CorruptEntry | StreamTruncated | StoreUnavailable} as `readStream`
   */
  subscribe(options: { after?: Position | null; signal: AbortSignal }): AsyncIterable<RecordedEvent | CaughtUp>;
  /** The last position, or null for an empty log. */
  head(): Promise<Position | null>;
  /**
   * The last position recorded at or before an instant, or null when there is none.
   *
   * @throws {RangeError} what is no instant (`YYYY-MM-DDTHH:mm:ss.sssZ`)
   */
  positionAt(instant: Instant): Promise<Position | null>;
  /** A position from what a person typed (`42` or the full form), or null when it is no position. */
  parsePosition(text: string): Position | null;
  /** Finishes what was accepted, ends subscriptions, then releases files and connections. Twice does no harm. */
  close(): Promise<void>;
}
