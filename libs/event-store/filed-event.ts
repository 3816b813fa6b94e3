import { decodeEvent } from './canonical-bytes.js';
import { CorruptEntry } from './errors.js';
import { type RecordedEvent } from './event.js';
import { type FiledEntry } from './filed-entry.js';

/**
 * The event of an entry, which says that it stands where it is filed.
 *
 * @throws {CorruptEntry} when it is none, or says otherwise
 */
export function filedEvent({ position, stream, revision, bytes }: FiledEntry): RecordedEvent {
  const event = decodeEvent(bytes, position);
  if (event.stream === stream && event.revision === revision) return event;
  throw new CorruptEntry(position, `it is filed as ${stream} ${revision} and says ${event.stream} ${event.revision}.`);
}
