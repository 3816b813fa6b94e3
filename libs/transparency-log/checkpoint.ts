import { hashFromBase64, toBase64 } from './base64.js';
import { FormatError, SignatureError } from './errors.js';
import { assertHash } from './hash.js';
import { ED25519 } from './key-id.js';
import { openNote } from './note.js';
import { assertSize, isSize } from './sizes.js';
import { type NoteVerifier } from './verifier.js';

/** The state of a log at one size (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** The log's name, also its key's. */
  readonly origin: string;
  /** Number of entries. */
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * The text of a checkpoint, to be signed as a note.
 *
 * @throws {RangeError} for an origin that is empty or not one line, a size or a root that are none
 */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  if (origin === '' || origin.includes('\n')) throw new RangeError('The origin of a checkpoint is one line of text.');
  return `${origin}\n${assertSize(size)}\n${toBase64(assertHash(root))}\n`;
}

/**
 * A checkpoint's text, read. Extension lines are allowed and mean nothing here. Whoever signed it is not checked: see
 * `openCheckpoint`.
 *
 * @throws {FormatError}
 */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin, size, root, ...rest] = text.split('\n');
  if (!origin || size === undefined || root === undefined || rest.pop() !== '' || rest.includes(''))
    throw new FormatError('The checkpoint is not an origin, a size and a root, each on a line of its own.');
  return {
    origin,
    size: decimal(size, 'size of the checkpoint'),
    root: hashFromBase64(root, 'root of the checkpoint'),
  };
}

/**
 * A checkpoint that its log signed. The root is to be believed as far as the log's key is.
 *
 * @throws {FormatError} when it is no checkpoint
 * @throws {SignatureError} when the key did not sign it, or it is of another log
 */
export function openCheckpoint(note: string, verifier: NoteVerifier): Checkpoint {
  if (verifier.type !== ED25519) throw new SignatureError('The key of a witness does not stand for its log.');
  const checkpoint = parseCheckpoint(openNote(note, [verifier]).text);
  if (checkpoint.origin !== verifier.name)
    throw new SignatureError(`The checkpoint is of ${checkpoint.origin}, and its key is of ${verifier.name}.`);
  return checkpoint;
}

/** A whole number in decimal digits without leading zeros, at most 2^53 - 1. @throws {FormatError} */
export function decimal(text: string, what: string): number {
  const value = /^(?:0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : NaN;
  if (!isSize(value)) throw new FormatError(`The ${what} is not a whole number from 0 to 2^53 - 1.`);
  return value;
}
