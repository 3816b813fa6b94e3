import { decodeEvent } from '../canonical-bytes.js';
import { CorruptEntry } from '../errors.js';
import { type RecordedEvent } from '../event.js';
import { type FiledEntry } from '../filed-entry.js';
import { positionOf, type ServerEvent } from './server-event.js';
import { type StreamNames } from './stream-names.js';

/**
 * An event's stored bytes and where the server files them; whether the two agree is not looked at.
 *
 * @throws {CorruptEntry} for what was written as JSON: the client does not give its bytes
 */
export function fileEntry(event: ServerEvent, names: StreamNames): FiledEntry {
  const position = positionOf(event);
  if (!(event.data instanceof Uint8Array))
    throw new CorruptEntry(position, 'it was not written as bytes, and so not by this program.');
  return {
    position,
    stream: names.inLedger(event.streamId),
    revision: Number(event.revision),
    bytes: event.data,
  };
}

/**
 * The event that an entry holds, which says itself what stream, revision and type it is of.
 *
 * @throws {CorruptEntry} when it is no event, or not the one that it is filed as
 */
export function readFiled({ position, stream, revision, bytes }: FiledEntry, type: string): RecordedEvent {
  const recorded = decodeEvent(bytes, position);
  if (recorded.stream !== stream || recorded.revision !== revision || recorded.type !== type)
    throw new CorruptEntry(
      position,
      `it is filed as ${stream} ${revision}, ${type}, and says ${recorded.stream} ${recorded.revision}, ${recorded.type}.`,
    );
  return recorded;
}

/** @throws {CorruptEntry} as `fileEntry` and `readFiled` */
export const readEntry = (event: ServerEvent, names: StreamNames): RecordedEvent =>
  readFiled(fileEntry(event, names), event.type);
