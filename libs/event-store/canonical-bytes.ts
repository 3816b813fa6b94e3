import { canonicalize } from '#lib/canonical-json/index.js';
import { CorruptEntry, EventTooLarge } from './errors.js';
import { type Instant, type NewEvent, type Position, type RecordedEvent } from './event.js';

/** An event's canonical text but for the moment of recording, which is known only when it is written. */
export interface EventDraft {
  readonly id: string;
  readonly type: string;
  readonly before: string;
  readonly after: string;
}

/** Length of an `Instant` in bytes: the years of a ledger have four digits. */
const INSTANT_BYTES = 24;

/**
 * Everything of an event's canonical text that does not depend on when it is written.
 * Members stand in the order RFC 8785 asks for: data, effectiveAt, id, metadata, recordedAt, revision, schemaVersion, stream, type.
 *
 * @throws {EventTooLarge} over 65,535 bytes once recorded
 * @throws {TypeError} data that has no canonical bytes
 */
export function draftEvent(stream: string, revision: number, event: NewEvent): EventDraft {
  const { id, type, schemaVersion, effectiveAt } = event;
  const happened = effectiveAt === null ? 'null' : `"${effectiveAt}"`;
  const before = `{"data":${canonicalize(event.data)},"effectiveAt":${happened},"id":"${id}","metadata":${canonicalize(event.metadata)},"recordedAt":"`;
  const after = `","revision":${revision},"schemaVersion":${schemaVersion},"stream":"${stream}","type":"${type}"}`;
  const bytes = Buffer.byteLength(before) + INSTANT_BYTES + after.length;
  if (bytes > EventTooLarge.limit) throw new EventTooLarge(type, bytes);
  return { id, type, before, after };
}

/** A draft's whole canonical text. */
export const recordDraft = (draft: EventDraft, recordedAt: Instant): string => draft.before + recordedAt + draft.after;

/**
 * An event's canonical bytes (RFC 8785, UTF-8): what is stored, hashed and exported. The position is not in them.
 * Expects an event that `assertAppendable` has passed.
 *
 * @throws {EventTooLarge} over 65,535 bytes
 */
export function encodeEvent(event: Omit<RecordedEvent, 'position'>): Uint8Array {
  return Buffer.from(recordDraft(draftEvent(event.stream, event.revision, event), event.recordedAt), 'utf8');
}

/**
 * The event that canonical bytes (or their text) hold.
 *
 * @throws {CorruptEntry} when they hold none
 */
export function decodeEvent(entry: string | Uint8Array, position: Position): RecordedEvent {
  const event = parse(entry, position) as Partial<Writable> | null;
  if (
    typeof event !== 'object' ||
    event === null ||
    typeof event.id !== 'string' ||
    typeof event.stream !== 'string' ||
    typeof event.revision !== 'number' ||
    typeof event.type !== 'string' ||
    typeof event.schemaVersion !== 'number' ||
    typeof event.recordedAt !== 'string' ||
    typeof event.data !== 'object' ||
    typeof event.metadata !== 'object' ||
    event.effectiveAt === undefined
  )
    throw new CorruptEntry(position, 'it is not an event.');
  event.position = position;
  return event as RecordedEvent;
}

type Writable = { -readonly [Name in keyof RecordedEvent]: RecordedEvent[Name] };

function parse(entry: string | Uint8Array, position: Position): unknown {
  try {
    return JSON.parse(
      typeof entry === 'string' ? entry : Buffer.from(entry.buffer, entry.byteOffset, entry.length).toString('utf8'),
    );
  } catch (error) {
    throw new CorruptEntry(position, `it is not JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
}
