import { fromBase64 } from './base64.js';
import { FormatError } from './errors.js';
import { isKeyName } from './key-id.js';

/** A signature by a key that may be anyone's. */
export interface NoteSignature {
  readonly name: string;
  /** Four bytes as a number. */
  readonly keyId: number;
  /** What follows the key ID, at least one byte; its form depends on the key. */
  readonly signature: Uint8Array;
}

/** A note as it was found: nothing in it is to be believed before `openNote`. */
export interface Note {
  /** With the newline at its end, without the empty line. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Larger ones are refused unread. The specification asks for 16 signatures at least. */
const MOST_CHARACTERS = 1_000_000;
const MOST_SIGNATURES = 100;

/** Control characters below U+0020 but newline, and halves of characters, which no UTF-8 has. */
const FORBIDDEN = /[\u0000-\u0009\u000B-\u001F\p{Cs}]/u;

const LINE = /^— ([^ ]+) ([^ ]+)$/u;

/**
 * Takes a note apart at its last empty line (C2SP signed-note), checking no signature.
 *
 * @throws {FormatError}
 */
export function parseNote(note: string): Note {
  if (note.length > MOST_CHARACTERS) throw new FormatError('The note is too long.');
  if (FORBIDDEN.test(note)) throw new FormatError('The note has characters that no note has.');
  const end = note.lastIndexOf('\n\n');
  if (end < 0) throw new FormatError('The note has no empty line before its signatures.');
  if (!note.endsWith('\n')) throw new FormatError('The note does not end with a newline.');
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) throw new FormatError('The note has too many signatures.');
  return { text: note.slice(0, end + 1), signatures: lines.map(parseLine) };
}

function parseLine(line: string): NoteSignature {
  const [, name, base64] = LINE.exec(line) ?? [];
  if (name === undefined || base64 === undefined || !isKeyName(name))
    throw new FormatError('The note has a line among its signatures that is none.');
  const bytes = fromBase64(base64, `signature of ${name}`);
  if (bytes.length < 5) throw new FormatError(`The signature of ${name} is too short.`);
  return { name, keyId: Buffer.from(bytes.buffer).readUInt32BE(), signature: bytes.subarray(4) };
}
