import { type Json } from '#lib/canonical-json/index.js';

/** A place in the whole log: an opaque string; a later event's position sorts after an earlier one's. */
export type Position = string;

/** An instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type Instant = string;

/** A calendar date `YYYY-MM-DD` (a day in Europe/London) or an instant. */
export type DateOrInstant = string;

export type JsonObject = Readonly<Record<string, Json | undefined>>;

/** Facts about the telling, not about the council: who, by which command, from which document. Flat, text only. */
export type Metadata = Readonly<Record<string, string>>;

/** An event as it is handed to `append`. Its id is a UUID chosen by the writer, so that a repeated append is recognised. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  /** Version of the data's shape, from 1; old versions are upcast when read. */
  readonly schemaVersion: number;
  readonly data: JsonObject;
  readonly metadata: Metadata;
  /** When it happened, where that differs from when it was recorded; null when the record does not state it. */
  readonly effectiveAt: DateOrInstant | null;
}

/** An event as the log gives it back. All but `position` is in its canonical bytes. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  /** 0-based place in its stream. */
  readonly revision: number;
  /** When the ledger was told, by the writer's clock. */
  readonly recordedAt: Instant;
  readonly position: Position;
}

/** The event's bytes as made once at append: what is stored, hashed and exported. */
export interface StoredBytes {
  readonly position: Position;
  readonly bytes: Uint8Array;
}
