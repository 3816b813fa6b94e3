import { type NoteVerifier } from '#lib/transparency-log/index.js';
import { readCheckpointFile } from '../checkpoints/checkpoint-file.js';
import { isThere } from '../files.js';
import { type Seal } from '../seal.js';
import { type SealFiles, sealFilesOf } from '../seal-files.js';
import { readVerifier } from '../seal/signing-key.js';
import { checkFields, type SealedFields } from './check-fields.js';
import { checkSeals, checkTimes, holds } from './check-seals.js';
import { checkTree } from './check-tree.js';
import { type FiledLog } from './filed-log.js';
import { Findings } from './finding.js';
import { foldLog } from './fold-log.js';
import { checkKept, openKept } from './kept-checkpoint.js';
import { checkCheckpoints } from './stored-checkpoints.js';
import { ledgerFiled, ledgerInFiles, type StoredLedger } from './stored-ledger.js';
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
 * every checkpoint. What is amiss is told as findings. Of an engine on other machines the data directory holds the public key,
 * a copy of the last checkpoint and the tree of one of the processes; any of them may be missing.
 *
 * @throws {StoreUnavailable} when there is no ledger, it is no ledger's file, or the engine cannot be read
 */
export async function verifyLedger(options: VerifyLedger): Promise<Verification> {
  const started = performance.now();
  const files = sealFilesOf(options.data, options.signingKey);
  const stored = await storedLedgerOf(options, files);
  const opened: { close(): void }[] = [];
  const findings = new Findings();
  const verifier = options.verifier ?? (await readVerifier(files));
  // In this order: what is read later is never older than what was read before it.
  const isCopied = await isThere(files.checkpoint);
  const copy = verifier === null ? null : await readCheckpointFile(files.checkpoint, verifier);
  const seals = checkCheckpoints(await stored.checkpoints(findings), verifier, findings);
  if (verifier === null && seals.length > 0)
    findings.add(
      'checkpoint',
      `The signatures of the seals cannot be checked: the public key ${files.verifierKey} is missing. Put it back, or give the key.`,
    );
  try {
    const tree = openStoredTree(files.tree, findings);
    if (tree !== null) opened.push(tree);
    const source = stored.log();
    opened.push(source);
    if (verifier !== null && isCopied) checkCopy(copy, seals, stored.checkpointsName, findings);
    const kept = options.checkpoint === undefined ? null : openKept(options.checkpoint, verifier, findings);
    const sizes = [...seals, copy, kept].flatMap((one) => (one === null ? [] : [one.size]));
    const fold = await foldLog({ ...options, source, tree, sizes, findings });
    checkSeals(fold, seals, tree, findings);
    await source.finish(fold, seals.at(-1)?.size ?? 0, findings);
    checkTimes(fold, seals, findings);
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
  stream: string,
  findings: Findings,
): void {
  if (copy === null)
    findings.add('checkpoint', 'The published copy of the last checkpoint is not signed by the key of this ledger.');
  else if (!seals.some(({ size, root }) => size === copy.size && root === copy.root))
    findings.add(
      'checkpoint',
      `The published copy of the last checkpoint (${copy.size} entries) is not among the checkpoints that are kept: an older copy of ${stream} was put back, or it was changed.`,
    );
}

/** @throws {TypeError} when only one of the two logs of another engine is given: half of the check would silently be left out */
function storedLedgerOf(options: VerifyLedger, files: SealFiles): Promise<StoredLedger> {
  const { log, checkpoints } = options;
  if (log !== undefined && checkpoints !== undefined) return Promise.resolve(ledgerFiled(log, checkpoints));
  if (log !== undefined || checkpoints !== undefined)
    throw new TypeError('A log and its checkpoint stream are verified together: give both.');
  return ledgerInFiles(files, options);
}
