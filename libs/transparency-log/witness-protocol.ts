import { hashFromBase64, toBase64 } from './base64.js';
import { decimal } from './checkpoint.js';
import { FormatError } from './errors.js';
import { assertHash } from './hash.js';
import { assertSize } from './sizes.js';

/** What a log sends a witness to have a checkpoint cosigned (C2SP tlog-witness, `POST <prefix>/add-checkpoint`). */
export interface AddCheckpoint {
  /** Size the witness is believed to have seen last; 0 when none. */
  readonly old: number;
  /** Consistency proof from that size to the checkpoint's. */
  readonly proof: readonly Uint8Array[];
  /** The signed checkpoint. */
  readonly checkpoint: string;
}

/** Most hashes a request may have. */
const MOST_HASHES = 63;

/** The body of the request. @throws {RangeError} for a size or a hash that is none */
export function formatAddCheckpoint({ old, proof, checkpoint }: AddCheckpoint): string {
  const lines = [`old ${assertSize(old)}`, ...proof.map((hash) => toBase64(assertHash(hash)))];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/**
 * The body of a request, read and not verified.
 *
 * @throws {FormatError}
 */
export function parseAddCheckpoint(body: string): AddCheckpoint {
  const end = body.indexOf('\n\n');
  const [first, ...hashes] = body.slice(0, Math.max(end, 0)).split('\n');
  if (!first?.startsWith('old ')) throw new FormatError('The request does not say the old size.');
  if (hashes.length > MOST_HASHES) throw new FormatError(`The request has more than ${MOST_HASHES} hashes.`);
  return {
    old: decimal(first.slice('old '.length), 'old size'),
    proof: hashes.map((line) => hashFromBase64(line, 'proof of the request')),
    checkpoint: body.slice(end + 2),
  };
}
