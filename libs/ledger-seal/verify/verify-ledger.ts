import { StoreUnavailable } from '#lib/event-store/index.js';
import { type NoteVerifier } from '#lib/transparency-log/index.js';
import { readCheckpointFile } from '../checkpoints/checkpoint-file.js';
import { isThere } from '../files.js';
import { type Seal } from '../seal.js';
import { sealFilesOf } from '../seal-files.js';
import { readVerifier } from '../seal/signing-key.js';
import { LogRows } from '../sqlite/log-rows.js';
import { checkFields, type SealedFields } from './check-fields.js';
import { checkRows } from './check-rows.js';
import { checkSeals, holds } from './check-seals.js';
import { checkTree } from './check-tree.js';
import { type FiledLog } from './filed-log.js';
import { Findings } from './finding.js';
import { foldLedger } from './fold-ledger.js';
import { checkKept, openKept } from './kept-checkpoint.js';
import { readStoredCheckpoints } from './stored-checkpoints.js';
import { openStoredTree } from './stored-tree.js';
import { type Verification } from './verification.js';
import { verificationOf } from './verification-of.js';

export interface VerifyLedger {
  /** The data directory. Nothing in it is written to; a server may be running. */
  readonly data: string;
  /** The ledger's log where it is no `ledger.db` in the data directory. */
  readonly log?: FiledLog;
  /** The checkpoint stream of that log, which goes with it. */
  readonly checkpoints?: FiledLog;
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
  const opened: { close(): void }[] = [];
  try {
    const tree = openStoredTree(files.tree, findings);
    if (tree !== null) opened.push(tree);
    const rows = new LogRows(files.ledger);
    opened.push(rows);
    if (verifier !== null && isCopied) checkCopy(copy, seals, findings);
    const kept = options.checkpoint === undefined ? null : openKept(options.checkpoint, verifier, findings);
    const sizes = [...seals, copy, kept].flatMap((one) => (one === null ? [] : [one.size]));
    const { fold, isWhole } = await foldLedger({ ...options, file: files.ledger, rows, tree, sizes, findings });
    checkSeals(fold, seals, tree, findings);
    checkRows(fold, rows, seals, isWhole, findings);
    if (kept !== null) checkKept(kept, fold, findings);
    const sealed = seals.findLast((seal) => holds(fold, seal))?.size ?? 0;
    const isLedgerWrong = seals.some((seal) => !holds(fold, seal));
    checkTree(fold, tree, sealed, isLedgerWrong, findings);
    const fields = await checkFields(fold, options.fields ?? null, findings);
    return verificationOf({ fold, findings, fields, sealed, checkpoints: seals.length, started });
  } finally {
    for (const each of opened) each.close();
  }
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
