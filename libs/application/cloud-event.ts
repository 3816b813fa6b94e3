import {
  type DateOrInstant,
  type Instant,
  type JsonObject,
  type Position,
  type RecordedEvent,
} from '#lib/event-store/index.js';

/**
 * An event as CloudEvents 1.0.2 writes it in JSON (github.com/cloudevents/spec, json-format). Extension attributes are
 * in lower case, as the specification asks; what an event does not have is left out.
 */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  /** The stream, as a path: with the id it names the event. */
  readonly source: string;
  readonly type: string;
  /** When the ledger was told. */
  readonly time: Instant;
  readonly datacontenttype: 'application/json';
  readonly data: JsonObject;
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly schemaversion: number;
  /** When it happened, where the record states it. */
  readonly effectiveat?: DateOrInstant;
  readonly commandid?: string;
  readonly actor?: string;
  readonly correlationid?: string;
  readonly causationid?: string;
  /** The passage of a document it was read from: `<sha256>#char=<start>,<end>`. */
  readonly documentspan?: string;
}

/** An event of the ledger as a CloudEvent. The hash of the command's body stays inside. */
export function cloudEventOf(event: RecordedEvent): CloudEvent {
  const { commandId, actor, correlationId, causationId, source } = event.metadata;
  return {
    specversion: '1.0',
    id: event.id,
    source: `/streams/${event.stream}`,
    type: event.type,
    time: event.recordedAt,
    datacontenttype: 'application/json',
    data: event.data,
    stream: event.stream,
    revision: event.revision,
    position: event.position,
    schemaversion: event.schemaVersion,
    ...(event.effectiveAt === null ? {} : { effectiveat: event.effectiveAt }),
    ...(commandId === undefined ? {} : { commandid: commandId }),
    ...(actor === undefined ? {} : { actor }),
    ...(correlationId === undefined ? {} : { correlationid: correlationId }),
    ...(causationId === undefined ? {} : { causationid: causationId }),
    ...(source === undefined ? {} : { documentspan: source }),
  };
}
