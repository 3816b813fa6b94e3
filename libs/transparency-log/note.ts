import { toBase64 } from './base64.js';
import { FormatError, SignatureError } from './errors.js';
import { ED25519 } from './key-id.js';
import { type NoteSignature, parseNote } from './parse-note.js';
import { type NoteSigner } from './signer.js';
import { type NoteVerifier } from './verifier.js';

export { type Note, type NoteSignature, parseNote } from './parse-note.js';

/** The text of a note of which at least one signature was checked. */
export interface OpenedNote {
  readonly text: string;
  /** Signatures of known keys, all of them good, one a key. */
  readonly verified: readonly NoteSignature[];
}

/** A signature line of a note, with its newline. */
export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  const bytes = Buffer.alloc(4 + signature.length);
  bytes.writeUInt32BE(keyId);
  bytes.set(signature, 4);
  return `— ${name} ${toBase64(bytes)}\n`;
}

/**
 * A note (C2SP signed-note) of a text that ends in a newline, signed by a key of type 0x01.
 *
 * @throws {FormatError} for a text no note can have; RangeError for a signer that signs something else
 */
export function signNote(text: string, signer: NoteSigner): string {
  if (signer.type !== ED25519) throw new RangeError('A witness key signs checkpoints with their time, not notes.');
  const signature = signer.sign(Buffer.from(text));
  const note = `${text}\n${signatureLine({ name: signer.name, keyId: signer.keyId, signature })}`;
  parseNote(note);
  return note;
}

/**
 * The note with further signature lines, each with or without its newline; lines it has already are not repeated.
 * Signatures are not checked here.
 *
 * @throws {FormatError} when a line is no signature line, or the note none
 */
export function addSignatures(note: string, lines: readonly string[]): string {
  const { text } = parseNote(note);
  const have = note.slice(text.length + 1).split(/(?<=\n)/u);
  const more = lines.map((line) => (line.endsWith('\n') ? line : `${line}\n`));
  const all = `${text}\n${[...new Set([...have, ...more])].join('')}`;
  // A line with an empty one in it would end the text elsewhere.
  if (parseNote(all).text !== text) throw new FormatError('A signature line is one line.');
  return all;
}

/**
 * The text of a note once its signatures of known keys are checked; those of other keys are passed over.
 *
 * @throws {FormatError} when it is no note
 * @throws {SignatureError} when no known key signed, or the signature of one that did does not hold
 */
export function openNote(note: string, verifiers: readonly NoteVerifier[]): OpenedNote {
  const { text, signatures } = parseNote(note);
  const verified = new Map<NoteVerifier, NoteSignature>();
  for (const signature of signatures) {
    const verifier = knownKey(signature, verifiers);
    if (!verifier) continue;
    if (!verifier.verify(text, signature.signature))
      throw new SignatureError(`The signature of ${verifier.name} does not belong to this text.`);
    if (!verified.has(verifier)) verified.set(verifier, signature);
  }
  if (verified.size === 0) throw new SignatureError('None of the keys that are trusted here signed this text.');
  return { text, verified: [...verified.values()] };
}

function knownKey({ name, keyId }: NoteSignature, verifiers: readonly NoteVerifier[]): NoteVerifier | undefined {
  const known = verifiers.filter((verifier) => verifier.name === name && verifier.keyId === keyId);
  if (known.length > 1) throw new SignatureError(`Two trusted keys have the name ${name} and the same id.`);
  return known[0];
}
