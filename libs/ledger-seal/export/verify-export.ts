import {
  type Checkpoint,
  FormatError,
  hashFromBase64,
  leafHash,
  type NoteVerifier,
  openCheckpoint,
  ProofError,
  sameHash,
  TransparencyLogError,
  verifierFrom,
  verifyConsistency,
  verifyInclusion,
} from '#lib/transparency-log/index.js';
import { checkFields, type SealedFields } from '../verify/check-fields.js';
import { RangeCheck } from '../verify/check-range.js';
import { PROCESS_SKEW_MS } from '../verify/filed-log.js';
import { Findings } from '../verify/finding.js';
import { checkKept, openKept } from '../verify/kept-checkpoint.js';
import { LogFold } from '../verify/log-fold.js';
import { type Verification } from '../verify/verification.js';
import { verificationOf } from '../verify/verification-of.js';
import { disclosedFields } from './disclosed-fields.js';
import { type ExportHeader, type ExportLine } from './export-format.js';
import { readHeader, readLine } from './read-export.js';

export interface VerifyExport {
  /** A checkpoint that was kept: a signed note of the same log. */
  readonly checkpoint?: string;
  /** The log's public key, from elsewhere. Default: the one in the export, which proves no more than that it fits itself. */
  readonly vkey?: string;
  /** Disclosures of sealed fields, `{digest: disclosure}`. */
  readonly disclosures?: Readonly<Record<string, string>>;
  /** Told from time to time how many entries were read, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** Lines taken together. */
const RANGE = 1_024;

/**
 * Verifies an export with nothing but its lines and what its reader kept. Everything is recomputed from the entries.
 *
 * @throws {FormatError} when it is no export, or a key given is none
 */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  options: VerifyExport = {},
): Promise<Verification> {
  const started = performance.now();
  const findings = new Findings();
  const source = Symbol.asyncIterator in lines ? lines[Symbol.asyncIterator]() : lines[Symbol.iterator]();
  try {
    const first = await source.next();
    if (first.done === true) throw new FormatError('The export is empty.');
    const header = readHeader(first.value);
    const verifier = verifierFrom(options.vkey ?? header.vkey);
    if (verifierFrom(header.vkey).keyId !== verifier.keyId)
      findings.add('checkpoint', 'The export names another public key than the one that was given.');
    const checkpoint = open(header.checkpoint, verifier, 'The checkpoint of the export', findings);
    const older = header.checkpoints.map(({ note }, at) => open(note, verifier, `Checkpoint ${at + 1}`, findings));
    const kept = options.checkpoint === undefined ? null : openKept(options.checkpoint, verifier, findings);
    const fold = new LogFold({
      findings,
      sizes: [checkpoint, ...older, kept].flatMap((one) => (one === null ? [] : [one.size])),
      expected: Math.min(header.size, 1_000_000),
      tree: null,
      isRepeated: () => true,
      skewMs: PROCESS_SKEW_MS,
    });
    for await (const range of inRanges(source)) {
      takeRange(fold, range, checkpoint, findings);
      options.onProgress?.(fold.size, header.size);
    }
    checkRoots(fold, header, checkpoint, older, findings);
    if (kept !== null) checkKept(kept, fold, findings);
    const fields: SealedFields | null = options.disclosures ? disclosedFields(options.disclosures) : null;
    return verificationOf({
      fold,
      findings,
      fields: await checkFields(fold, fields, findings),
      sealed: checkpoint !== null && isRootOf(fold, checkpoint) ? checkpoint.size : 0,
      checkpoints: 1 + older.length,
      started,
    });
  } finally {
    await source.return?.();
  }
}

function open(note: string, verifier: NoteVerifier, what: string, findings: Findings): Checkpoint | null {
  try {
    return openCheckpoint(note, verifier);
  } catch (error) {
    if (!(error instanceof TransparencyLogError)) throw error;
    findings.add('checkpoint', `${what} does not hold: ${error.message}`);
    return null;
  }
}

type Source = AsyncIterator<string> | Iterator<string>;

/** Lines in ranges; empty lines at the end are passed over. */
async function* inRanges(source: Source): AsyncGenerator<ExportLine[], void, undefined> {
  let range: ExportLine[] = [];
  let number = 1;
  for (let next = await source.next(); next.done !== true; next = await source.next()) {
    number += 1;
    if (next.value.trim() === '') continue;
    range.push(readLine(next.value, number));
    if (range.length < RANGE) continue;
    yield range;
    range = [];
  }
  if (range.length > 0) yield range;
}

function takeRange(
  fold: LogFold,
  lines: readonly ExportLine[],
  checkpoint: Checkpoint | null,
  findings: Findings,
): void {
  const check = new RangeCheck(lines.length, PROCESS_SKEW_MS);
  lines.forEach(({ leafIdx, entry, proof }, at) => {
    const bytes = Buffer.from(entry, 'utf8');
    check.take(bytes, null);
    const expected = fold.size + at;
    const wrong =
      leafIdx !== expected
        ? `says it is entry ${leafIdx + 1}.`
        : proof !== undefined && checkpoint !== null && proofFault(expected, bytes, proof, checkpoint);
    if (wrong) findings.add('proof', `Entry ${expected + 1} ${wrong}`, { leafIdx: expected });
  });
  fold.take({ report: check.report(), positionOf: () => null, recordedAt: () => null });
}

/** @throws {FormatError} for anything but the one way to write a hash */
const hashIn = (text: string) => hashFromBase64(text, 'hash in a proof');

/** What is wrong with an inclusion proof; null when it holds. */
function proofFault(leafIdx: number, bytes: Uint8Array, proof: readonly string[], { size, root }: Checkpoint) {
  try {
    verifyInclusion({ leafIdx, treeSize: size, root, leafHash: leafHash(bytes), proof: proof.map(hashIn) });
    return null;
  } catch (error) {
    if (error instanceof ProofError || error instanceof FormatError)
      return `is not proved to be in the log: ${error.message}`;
    throw error;
  }
}

const isRootOf = (fold: LogFold, { size, root }: Checkpoint): boolean => {
  const computed = fold.roots.get(size);
  return computed !== undefined && sameHash(computed, root);
};

function checkRoots(
  fold: LogFold,
  header: ExportHeader,
  checkpoint: Checkpoint | null,
  older: readonly (Checkpoint | null)[],
  findings: Findings,
): void {
  if (fold.size !== header.size || (checkpoint !== null && checkpoint.size !== header.size))
    findings.add(
      fold.size < header.size ? 'short' : 'form',
      `The export has ${fold.size} entries, says it has ${header.size}, and its checkpoint is of ${checkpoint?.size ?? 'none'}.`,
      { leafIdx: Math.min(fold.size, header.size) },
    );
  if (checkpoint !== null && !isRootOf(fold, checkpoint))
    findings.add('entry', 'The entries do not lead to the root that was signed: at least one is not what was sealed.');
  for (const [at, one] of older.entries()) {
    if (one === null) continue;
    if (!isRootOf(fold, one))
      findings.add('checkpoint', `The entries do not lead to the root of checkpoint ${at + 1} (${one.size} entries).`);
    const proof = header.checkpoints[at]?.proof ?? [];
    if (checkpoint !== null && !isConsistent(one, checkpoint, proof))
      findings.add('proof', `Checkpoint ${at + 1} (${one.size} entries) is not proved to be a beginning of this log.`);
  }
}

function isConsistent(first: Checkpoint, second: Checkpoint, proof: readonly string[]): boolean {
  try {
    const hashes = proof.map(hashIn);
    verifyConsistency({ size1: first.size, size2: second.size, root1: first.root, root2: second.root, proof: hashes });
    return true;
  } catch (error) {
    if (error instanceof ProofError || error instanceof FormatError) return false;
    throw error;
  }
}
