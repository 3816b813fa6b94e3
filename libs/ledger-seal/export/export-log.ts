import {
  consistencyProof,
  inclusionProof,
  openCheckpoint,
  toBase64,
  verifierFrom,
} from '#lib/transparency-log/index.js';
import { NotUnderSeal } from '../errors.js';
import { type LedgerSeal } from '../ledger-seal.js';
import { assertLeadsTo, hashedEntries } from '../publish.js';
import { type Seal } from '../seal.js';
import { EXPORT_FORMAT, type ExportedCheckpoint, type ExportHeader, type ExportLine } from './export-format.js';

export interface ExportOptions {
  /** Give each entry its inclusion proof. Default true; without, the entries are proved together by the root. */
  readonly proofs?: boolean;
  /** Told from time to time how many entries were written, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** Entries read at a time. */
const PAGE = 256;

/**
 * The log under the last seal as JSON lines, each with its newline: a header, then an entry a line. It can be verified with
 * nothing but itself and what its reader kept: a checkpoint, a public key.
 *
 * @throws {NotUnderSeal} before the first seal
 * @throws {TreeDiffersFromSeal} when the tree does not lead to the root that was signed
 * @throws {EntryDiffersFromTree} when an entry is not the one that was taken into the tree
 */
export async function* exportLog(
  seals: LedgerSeal,
  { proofs = true, onProgress }: ExportOptions = {},
): AsyncGenerator<string, void, undefined> {
  const last = await seals.latest();
  if (last === null) throw new NotUnderSeal('Nothing is sealed yet. Make a seal with minutebook checkpoint first.');
  const { size } = last;
  await assertLeadsTo(seals.tree, last);
  const hashes = seals.tree.subtrees(size);
  yield line(await headerOf(seals, last));
  for (let start = 0; start < size; start += PAGE) {
    const entries = await hashedEntries(seals.tree, start, Math.min(PAGE, size - start));
    for (const [at, bytes] of entries.entries()) {
      const leafIdx = start + at;
      const entry: ExportLine = { leafIdx, entry: Buffer.from(bytes).toString('utf8') };
      yield line(proofs ? { ...entry, proof: inclusionProof(leafIdx, size, hashes).map(toBase64) } : entry);
    }
    onProgress?.(start + entries.length, size);
  }
}

async function headerOf(seals: LedgerSeal, last: Seal): Promise<ExportHeader> {
  const verifier = verifierFrom(seals.vkey());
  const hashes = seals.tree.subtrees(last.size);
  const checkpoints: ExportedCheckpoint[] = [];
  for await (const { size, note } of seals.all()) {
    if (size > last.size || (size === last.size && note === last.note)) continue;
    openCheckpoint(note, verifier);
    checkpoints.push({ note, proof: consistencyProof(size, last.size, hashes).map(toBase64) });
  }
  const { origin, size, note } = last;
  return { format: EXPORT_FORMAT, origin, vkey: seals.vkey(), size, checkpoint: note, checkpoints };
}

const line = (value: ExportHeader | ExportLine) => `${JSON.stringify(value)}\n`;
