import { openCheckpoint, parseCheckpoint } from './checkpoint.js';
import { cosignatureMessage, joinCosignature, splitCosignature } from './cosignature-message.js';
import { SignatureError } from './errors.js';
import { COSIGNATURE } from './key-id.js';
import { type NoteSignature, type OpenedNote, openNote, signatureLine } from './note.js';
import { type NoteSigner } from './signer.js';
import { assertSize } from './sizes.js';
import { type NoteVerifier } from './verifier.js';

/** That a witness saw a checkpoint, at a time, as the largest consistent one of its log (C2SP tlog-cosignature). */
export interface Cosignature {
  /** Name of the witness's key. */
  readonly witness: string;
  /** Seconds since 1970, by the witness's clock. */
  readonly seconds: number;
}

/**
 * The signature line, with its newline, by which a witness says it has seen a checkpoint. The text is the note's, without
 * signatures, with the newline at its end. Whether the witness may say so is for its caller to have found out.
 *
 * @throws {FormatError} when the text is no checkpoint
 * @throws {RangeError} for a key of another type than 0x04, or a time that is none
 */
export function cosign(checkpointText: string, witness: NoteSigner, seconds: number): string {
  if (witness.type !== COSIGNATURE) throw new RangeError('Only the key of a witness (type 0x04) cosigns.');
  parseCheckpoint(checkpointText);
  const signed = witness.sign(cosignatureMessage(checkpointText, assertSize(seconds, 'A time')));
  return signatureLine({ name: witness.name, keyId: witness.keyId, signature: joinCosignature(seconds, signed) });
}

/**
 * Checks one witness's signature on a checkpoint's text.
 *
 * @throws {FormatError} when the text is no checkpoint
 * @throws {SignatureError} when the signature is another key's, or does not hold
 */
export function verifyCosignature(
  checkpointText: string,
  { name, keyId, signature }: NoteSignature,
  verifier: NoteVerifier,
): Cosignature {
  parseCheckpoint(checkpointText);
  const parts = splitCosignature(signature);
  if (verifier.type !== COSIGNATURE || name !== verifier.name || keyId !== verifier.keyId || parts === null)
    throw new SignatureError(`This is not a cosignature of ${verifier.name}.`);
  if (!verifier.verify(checkpointText, signature))
    throw new SignatureError(`The cosignature of ${name} does not belong to this checkpoint.`);
  return { witness: name, seconds: parts.seconds };
}

/** The cosignature of a witness on a checkpoint's note that was opened with its key among others; null when it did not sign. */
export function cosignatureIn({ verified }: OpenedNote, { name, keyId }: NoteVerifier): Cosignature | null {
  const line = verified.find((signature) => signature.name === name && signature.keyId === keyId);
  const parts = line ? splitCosignature(line.signature) : null;
  return parts && { witness: name, seconds: parts.seconds };
}

/**
 * The cosignatures of known witnesses on a checkpoint that its log signed; none when none of them did.
 *
 * @throws {FormatError} when it is no checkpoint
 * @throws {SignatureError} when the log did not sign it, or the cosignature of a known witness does not hold
 */
export function cosignaturesOf(note: string, log: NoteVerifier, witnesses: readonly NoteVerifier[]): Cosignature[] {
  openCheckpoint(note, log);
  const opened = openNote(note, [log, ...witnesses]);
  return witnesses.map((witness) => cosignatureIn(opened, witness)).filter((cosignature) => cosignature !== null);
}
