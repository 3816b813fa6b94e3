import { type ExpectedRevision } from './event-store.js';

/** Base of everything an event store refuses or fails with. */
export abstract class EventStoreError extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}

/** Someone else appended first, or the stream is not where the writer thought. */
export class WrongExpectedRevision extends EventStoreError {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    /** Last revision of the stream; null when there is no stream. */
    readonly actual: number | null,
  ) {
    super(`Stream ${stream} was expected at ${String(expected)} and is at ${actual ?? 'no-stream'}.`);
  }
}

/** An event id was used before, in another place or with other content. */
export class EventIdConflict extends EventStoreError {
  constructor(readonly eventId: string) {
    super(`The event id ${eventId} was used before for something else.`);
  }
}

/** An entry of the log is at most 65,535 bytes (C2SP tlog-tiles); longer text is a kept document named by its hash. */
export class EventTooLarge extends EventStoreError {
  static readonly limit = 65_535;
  constructor(
    readonly eventType: string,
    readonly bytes: number,
  ) {
    super(`${eventType} takes ${bytes} bytes; an entry has at most ${EventTooLarge.limit}.`);
  }
}

/** The append itself is malformed; no engine would take it. */
export class InvalidAppend extends EventStoreError {}

/** Writing now would back-date entries: the clock is more than five minutes behind the last one. */
export class ClockBehindLedger extends EventStoreError {}

/** The engine cannot be reached or cannot write (locked for too long, disk full, read-only). Nothing was appended. */
export class StoreUnavailable extends EventStoreError {}

/**
 * The append may or may not be recorded: the engine stopped answering after it was sent, and nothing could be found out in
 * time. The same append made again answers as the first time when it was recorded, and records it when it was not.
 */
export class AppendOutcomeUnknown extends EventStoreError {
  constructor(
    readonly stream: string,
    options?: ErrorOptions,
  ) {
    super(
      `It is not known whether the append to stream ${stream} was recorded: the server stopped answering. Do the same again, with the same Idempotency-Key; it is recorded once.`,
      options,
    );
  }
}

/** The engine no longer holds all that was recorded: a fault to stop at and to mend from a backup, never to go on from. */
export class StreamTruncated extends EventStoreError {
  constructor(
    readonly stream: string,
    why: string,
  ) {
    super(
      `History is missing from stream ${stream}: ${why} Stop writing to this ledger, and restore its server from a good backup.`,
    );
  }
}

/** What is stored cannot be read as an event: a fault to stop at, never to skip silently. */
export class CorruptEntry extends EventStoreError {
  constructor(
    readonly position: string,
    why: string,
  ) {
    super(`The entry at position ${position} cannot be read: ${why}`);
  }
}
