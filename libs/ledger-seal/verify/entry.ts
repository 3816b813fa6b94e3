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

const MEMBERS = 9;
const QUOTE = 0x22;
const COMMA = 0x2c;

/**
 * Reads an entry from its bytes: strictly canonical JSON (RFC 8785) of an event, without parsing what it says.
 * The order of its nine members is fixed, so that the last five are walked through rather than looked up.
 *
 * @throws {NotCanonical} for anything else
 */
export function readEntry(bytes: Buffer): EntrySpans {
  const members = readCanonical(bytes);
  const id = members.span('id');
  const metadata = members.span('metadata');
  if (members.count !== MEMBERS || !members.span('data') || !members.span('effectiveAt') || !id || !metadata)
    return noEvent();
  if (bytes[id.start] !== QUOTE) return noEvent();
  const recordedAt = textAfter(bytes, metadata.end, ',"recordedAt":');
  const revision = scalarAfter(bytes, recordedAt.end, ',"revision":');
  const schemaVersion = scalarAfter(bytes, revision.end, ',"schemaVersion":');
  const stream = textAfter(bytes, schemaVersion.end, ',"stream":');
  const type = textAfter(bytes, stream.end, ',"type":');
  return { id, stream, revision, recordedAt, type, metadata };
}

/** A text without escapes after a literal; one with escapes would be followed by no other literal that is looked for. */
function textAfter(bytes: Buffer, at: number, literal: string): Span {
  const start = after(bytes, at, literal);
  if (bytes[start] !== QUOTE) return noEvent();
  let end = start + 1;
  while (bytes[end] !== QUOTE && end < bytes.length) end += 1;
  return { start, end: end + 1 };
}

/** What stands after a literal, up to the next comma. */
function scalarAfter(bytes: Buffer, at: number, literal: string): Span {
  const start = after(bytes, at, literal);
  let end = start;
  while (bytes[end] !== COMMA && end < bytes.length) end += 1;
  return { start, end };
}

function after(bytes: Buffer, at: number, literal: string): number {
  for (let index = 0; index < literal.length; index += 1)
    if (bytes[at + index] !== literal.charCodeAt(index)) noEvent();
  return at + literal.length;
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
