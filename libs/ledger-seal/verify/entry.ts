import { NotCanonical, readCanonical, type Span } from '#lib/canonical-json/index.js';

/** Where what is checked of an entry lies in its bytes; texts with their quotes. */
export interface EntrySpans {
  readonly id: Span;
  readonly stream: Span;
  readonly revision: Span;
  readonly recordedAt: Span;
  readonly type: Span;
  readonly metadata: Span;
}

/** Members of an event's canonical bytes; these and those of `EntrySpans` are all. */
const REST = ['data', 'effectiveAt', 'schemaVersion'];
const MEMBERS = 9;
const QUOTE = 0x22;

/**
 * Reads an entry from its bytes: strictly canonical JSON (RFC 8785) of an event, without parsing what it says.
 *
 * @throws {NotCanonical} for anything else
 */
export function readEntry(bytes: Buffer): EntrySpans {
  const members = readCanonical(bytes);
  const span = (name: string): Span => members.span(name) ?? noEvent();
  const text = (name: string): Span => {
    const found = span(name);
    return bytes[found.start] === QUOTE ? found : noEvent();
  };
  if (members.count !== MEMBERS) noEvent();
  for (const name of REST) span(name);
  return {
    id: text('id'),
    stream: text('stream'),
    revision: span('revision'),
    recordedAt: text('recordedAt'),
    type: text('type'),
    metadata: span('metadata'),
  };
}

/** A text as it lies between its quotes. What is not plain ASCII never equals anything it is compared with. */
export const textAt = (bytes: Buffer, { start, end }: Span): string => bytes.toString('latin1', start + 1, end - 1);

/** Whether a text is that plain one, without making it. */
export function isTextAt(bytes: Buffer, { start, end }: Span, text: string): boolean {
  if (end - start - 2 !== text.length) return false;
  for (let at = 0; at < text.length; at += 1) if (bytes[start + 1 + at] !== text.charCodeAt(at)) return false;
  return true;
}

/** A whole number from 0 on, which canonical bytes write in digits alone; null for any other value, and above 15 digits. */
export function numberAt(bytes: Buffer, { start, end }: Span): number | null {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return end - start > 15 ? null : number;
}

function noEvent(): never {
  throw new NotCanonical('it is not an event', 0);
}
