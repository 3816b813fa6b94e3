import { type CanonicalMembers, NotCanonical, readCanonical } from '#lib/canonical-json/index.js';

/** What is checked of an entry, read from its bytes. */
export interface Entry {
  readonly id: string;
  readonly stream: string;
  /** As it is written. */
  readonly revision: string;
  readonly recordedAt: string;
  readonly type: string;
}

/** Members of an event's canonical bytes, all of them. */
const REST = ['data', 'effectiveAt', 'metadata', 'schemaVersion'];
const MEMBERS = 9;

/**
 * Reads an entry from its bytes: strictly canonical JSON (RFC 8785) of an event, without parsing what it says.
 *
 * @throws {NotCanonical} for anything else
 */
export function readEntry(bytes: Buffer): Entry {
  const members = readCanonical(bytes);
  if (members.count !== MEMBERS || REST.some((name) => members.span(name) === undefined)) throw noEvent();
  const revision = members.span('revision');
  if (revision === undefined) throw noEvent();
  return {
    id: textOf(bytes, members, 'id'),
    stream: textOf(bytes, members, 'stream'),
    revision: bytes.toString('latin1', revision.start, revision.end),
    recordedAt: textOf(bytes, members, 'recordedAt'),
    type: textOf(bytes, members, 'type'),
  };
}

/** These texts are plain ASCII in any event that could be appended; what is not never equals anything it is compared with. */
function textOf(bytes: Buffer, members: CanonicalMembers, name: string): string {
  const span = members.span(name);
  if (span === undefined || bytes[span.start] !== QUOTE) throw noEvent();
  return bytes.toString('latin1', span.start + 1, span.end - 1);
}

const QUOTE = 0x22;

const noEvent = () => new NotCanonical('it is not an event', 0);
