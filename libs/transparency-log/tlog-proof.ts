import { fromBase64, hashFromBase64, toBase64 } from './base64.js';
import { type Checkpoint, decimal, openCheckpoint } from './checkpoint.js';
import { FormatError } from './errors.js';
import { assertHash, leafHash } from './hash.js';
import { verifyInclusion } from './inclusion.js';
import { openWitnessed, type Policy } from './policy.js';
import { assertSize } from './sizes.js';
import { type NoteVerifier } from './verifier.js';

/** A receipt for one entry that can be checked without its log (C2SP tlog-proof, extension `.tlog-proof`). */
export interface TlogProof {
  readonly leafIdx: number;
  /** The leaf's sibling first, the root's child last. */
  readonly proof: readonly Uint8Array[];
  /** A signed checkpoint, with all its signatures. */
  readonly checkpoint: string;
  /** Anything; nothing vouches for it. */
  readonly extra?: Uint8Array;
}

const HEADER = 'c2sp.org/tlog-proof@v1';

/** @throws {RangeError} for an index or a hash that is none */
export function formatTlogProof({ leafIdx, proof, checkpoint, extra }: TlogProof): string {
  const lines = [
    HEADER,
    ...(extra === undefined ? [] : [`extra ${toBase64(extra)}`]),
    `index ${assertSize(leafIdx, 'A leaf index')}`,
    ...proof.map((hash) => toBase64(assertHash(hash))),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/**
 * A receipt, read and not verified.
 *
 * @throws {FormatError}
 */
export function parseTlogProof(text: string): TlogProof {
  const end = text.indexOf('\n\n');
  const [header, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  if (header !== HEADER) throw new FormatError(`The receipt does not begin with ${HEADER}.`);
  const extra = lines[0]?.startsWith('extra ') ? lines.shift()?.slice('extra '.length) : undefined;
  const index = lines.shift();
  if (!index?.startsWith('index ')) throw new FormatError('The receipt does not say its index.');
  if (lines.length > 63) throw new FormatError('The receipt has more hashes than a tree has levels.');
  return {
    leafIdx: decimal(index.slice('index '.length), "receipt's index"),
    proof: lines.map((line) => hashFromBase64(line, "receipt's proof")),
    checkpoint: text.slice(end + 2),
    ...(extra === undefined ? {} : { extra: fromBase64(extra, "receipt's extra data") }),
  };
}

/**
 * Checks that an entry is in a log, and gives the checkpoint it is in: size and root come from the checkpoint only, once its
 * signatures are checked against the log's key or a policy.
 *
 * @throws {FormatError} when it is no receipt
 * @throws {SignatureError} when the checkpoint is not to be believed
 * @throws {ProofError} when the entry is not where the receipt says
 */
export function verifyTlogProof(text: string, entry: Uint8Array, trusted: NoteVerifier | Policy): Checkpoint {
  const { leafIdx, proof, checkpoint: note } = parseTlogProof(text);
  const checkpoint = 'logs' in trusted ? openWitnessed(note, trusted).checkpoint : openCheckpoint(note, trusted);
  verifyInclusion({
    leafIdx,
    treeSize: checkpoint.size,
    root: checkpoint.root,
    leafHash: leafHash(entry),
    proof,
  });
  return checkpoint;
}
