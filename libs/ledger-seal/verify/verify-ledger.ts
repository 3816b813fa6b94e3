import { StoreUnavailable } from '#lib/event-store/index.js';
import { rowOf } from '#lib/event-store/sqlite/index.js';
import { NotCanonical } from '#lib/canonical-json/index.js';
import { type NoteVerifier } from '#lib/transparency-log/index.js';
import { readCheckpointFile } from '../checkpoints/checkpoint-file.js';
import { codeOf, messageOf } from '../error-code.js';
import { isThere } from '../files.js';
import { type Seal } from '../seal.js';
import { sealFilesOf } from '../seal-files.js';
import { readVerifier } from '../seal/signing-key.js';
import { LogRows } from '../sqlite/log-rows.js';
import { checkFields, type SealedFields } from './check-fields.js';
import { checkSeals, checkTimes, holds } from './check-seals.js';
import { checkTree } from './check-tree.js';
import { readEntry, textAt } from './entry.js';
import { Findings } from './finding.js';
import { checkKept, openKept } from './kept-checkpoint.js';
import { hiddenText } from './hidden-text.js';
import { LogFold, type Place } from './log-fold.js';
import { readRanges, threadsFor } from './range-pool.js';
import { readStoredCheckpoints } from './stored-checkpoints.js';
import { openStoredTree, type StoredTree } from './stored-tree.js';
import { type Verification } from './verification.js';
import { verificationOf } from './verification-of.js';

export interface VerifyLedger {
  /** The data directory. Nothing in it is written to; a server may be running. */
  readonly data: string;
  /** The ledger's public key. Default: as it lies in the data directory. */
  readonly verifier?: NoteVerifier;
  /** Where the private key lies when it is not in the data directory and there is no public one there. */
  readonly signingKey?: string;
  /** A checkpoint that was kept elsewhere: a signed note. */
  readonly checkpoint?: string;
  /** Who knows the sealed fields; without, they count as withheld. */
  readonly fields?: SealedFields;
  /** Told from time to time how many entries were read, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Threads that read; 0 to read in this one. Default: by the size of the ledger. */
  readonly threads?: number;
}

/**
 * Reads every stored byte of a ledger again, recomputes the tree without trusting any hash that is kept, and compares it with
 * every checkpoint. What is amiss is told as findings.
 *
 * @throws {StoreUnavailable} when there is no ledger, or it is no ledger's file
 */
export async function verifyLedger(options: VerifyLedger): Promise<Verification> {
  const started = performance.now();
  const files = sealFilesOf(options.data, options.signingKey);
  if (!(await isThere(files.ledger))) throw new StoreUnavailable(`There is no minute book in ${options.data}.`);
  const findings = new Findings();
  const verifier = options.verifier ?? (await readVerifier(files));
  // In this order: what is read later is never older than what was read before it.
  const isCopied = await isThere(files.checkpoint);
  const copy = verifier === null ? null : await readCheckpointFile(files.checkpoint, verifier);
  const seals = readStoredCheckpoints(files.checkpoints, verifier, findings);
  if (verifier === null && seals.length > 0)
    findings.add(
      'checkpoint',
      `The signatures of the seals cannot be checked: the public key ${files.verifierKey} is missing. Put it back, or give the key.`,
    );
  const tree = openStoredTree(files.tree);
  const rows = new LogRows(files.ledger);
  try {
    if (verifier !== null && isCopied) checkCopy(copy, seals, findings);
    const kept = options.checkpoint === undefined ? null : openKept(options.checkpoint, verifier, findings);
    const sizes = [...seals, copy, kept].flatMap((one) => (one === null ? [] : [one.size]));
    const fold = await foldLog(files.ledger, rows, tree, sizes, findings, options);
    checkSeals(fold, seals, tree, findings);
    if ((seals.at(-1)?.size ?? 0) <= fold.size) checkEnd(rows, fold, findings);
    const hidden = rows.hidden();
    if (hidden !== null) findings.add('row', hiddenText(hidden, 'ledger'), { position: String(hidden.lowest) });
    checkTimes(fold, seals, (position) => recordedAt(rows, rowOf(position)), findings);
    if (kept !== null) checkKept(kept, fold, findings);
    const sealed = seals.findLast((seal) => holds(fold, seal))?.size ?? 0;
    const isLedgerWrong = seals.some((seal) => !holds(fold, seal));
    checkTree(fold, tree, sealed, isLedgerWrong, findings);
    const fields = await checkFields(fold, options.fields ?? null, findings);
    return verificationOf({ fold, findings, fields, sealed, checkpoints: seals.length, started });
  } finally {
    rows.close();
    tree?.close();
  }
}

async function foldLog(
  file: string,
  rows: LogRows,
  tree: StoredTree | null,
  sizes: readonly number[],
  findings: Findings,
  { onProgress, threads }: VerifyLedger,
): Promise<LogFold> {
  const { count } = rows.extent();
  const isRepeated = (place: Place) => {
    const bytes = place.position === null ? null : rows.bytes(rowOf(place.position));
    return bytes !== null && rows.countOfId(textAt(bytes, readEntry(bytes).id)) > 1;
  };
  const fold = new LogFold({ findings, sizes, expected: count, tree, isRepeated });
  try {
    for await (const report of readRanges(file, rows, threads ?? threadsFor(count))) {
      fold.take(report);
      onProgress?.(fold.size, count);
    }
  } catch (error) {
    if (!codeOf(error)?.startsWith('SQLITE_')) throw error;
    findings.add('unreadable', `The ledger cannot be read after entry ${fold.size}: ${messageOf(error)}.`, {
      leafIdx: fold.size,
    });
  }
  return fold;
}

/** SQLite keeps count of the positions it gave out, also of rows that are not there any more. */
function checkEnd(rows: LogRows, fold: LogFold, findings: Findings): void {
  if (rows.lastGivenOut() > rows.extent().last)
    findings.add('short', 'Entries were taken out at the end of the ledger.', { leafIdx: fold.size });
}

/** The copy that anyone may take says what the stream of checkpoints says, or something before. */
function checkCopy(
  copy: { readonly size: number; readonly root: string } | null,
  seals: readonly Seal[],
  findings: Findings,
): void {
  if (copy === null)
    findings.add('checkpoint', 'The published copy of the last checkpoint is not signed by the key of this ledger.');
  else if (!seals.some(({ size, root }) => size === copy.size && root === copy.root))
    findings.add(
      'checkpoint',
      `The published copy of the last checkpoint (${copy.size} entries) is not among the checkpoints that are kept: an older copy of checkpoints.db was put back, or it was changed.`,
    );
}

function recordedAt(rows: LogRows, position: number): string | null {
  const bytes = rows.bytes(position);
  try {
    return bytes === null ? null : textAt(bytes, readEntry(bytes).recordedAt);
  } catch (error) {
    if (error instanceof NotCanonical) return null;
    throw error;
  }
}
