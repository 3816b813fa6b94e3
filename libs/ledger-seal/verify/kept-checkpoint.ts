import {
  type Checkpoint,
  type NoteVerifier,
  openCheckpoint,
  TransparencyLogError,
} from '#lib/transparency-log/index.js';
import { sameHash } from '#lib/transparency-log/index.js';
import { toCountText } from '../words.js';
import { type Findings } from './finding.js';

/** A checkpoint that someone kept outside the data directory, read; null, and a finding, when its log's key did not sign it. */
export function openKept(note: string, verifier: NoteVerifier | null, findings: Findings): Checkpoint | null {
  if (verifier === null) {
    findings.add('kept-checkpoint', 'The kept checkpoint cannot be checked without the public key of the ledger.');
    return null;
  }
  try {
    return openCheckpoint(note, verifier);
  } catch (error) {
    if (!(error instanceof TransparencyLogError)) throw error;
    findings.add('kept-checkpoint', `The kept checkpoint is not one of this ledger: ${error.message}`);
    return null;
  }
}

/** Compares a kept checkpoint with the log as recomputed. */
export function checkKept(
  kept: Checkpoint,
  log: { readonly size: number; readonly roots: ReadonlyMap<number, Uint8Array>; readonly isWhole: boolean },
  findings: Findings,
): void {
  const root = log.roots.get(kept.size);
  if (kept.size > log.size)
    findings.add(
      'kept-checkpoint',
      log.isWhole
        ? `The kept checkpoint is of ${toCountText(kept.size)} entries, and the ledger has ${toCountText(log.size)}: entries are missing at the end.`
        : `The kept checkpoint is of ${toCountText(kept.size)} entries, of which ${toCountText(log.size)} could be read.`,
      { leafIdx: log.size },
    );
  else if (root === undefined || !sameHash(root, kept.root))
    findings.add(
      'kept-checkpoint',
      `The first ${toCountText(kept.size)} entries are not the ones of the kept checkpoint: history was rewritten since it was made.`,
    );
}
