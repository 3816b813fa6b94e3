import { decodeEvent } from '#lib/event-store/canonical-bytes.js';
import { recordTime } from '#lib/event-store/record-time.js';
import { formatCheckpoint, type NoteVerifier, signNote } from '#lib/transparency-log/index.js';
import { readCheckpointFile, writeCheckpointFile } from '../checkpoints/checkpoint-file.js';
import { type CheckpointStream } from '../checkpoints/checkpoint-stream.js';
import { SigningKeyUnavailable } from '../errors.js';
import { type Seal } from '../seal.js';
import { type SealFiles } from '../seal-files.js';
import { type Tree } from '../tree/tree.js';
import { rootExtending, type SignedRoot } from './extends-seals.js';
import { assertSealedWith } from './key-for-seals.js';
import { type LedgerKey } from './signing-key.js';

export interface Sealing {
  readonly tree: Tree;
  readonly checkpoints: CheckpointStream;
  /** Null where there is none yet, and none may be made. */
  readonly key: LedgerKey | null;
  readonly origin: string;
  readonly files: SealFiles;
  /** Milliseconds since 1970: what the checkpoint stream takes for the time of a seal. */
  readonly clock: () => number;
}

/**
 * Signs the tree of the ledger as it stands and publishes the checkpoint, or gives the last one when nothing came since.
 * What was signed before is never contradicted: the ledger's bytes are read again and must lead to the roots signed before.
 * Published is what won its place in the checkpoint stream; a signature that lost is forgotten and all starts over, so that
 * two processes publish one history.
 *
 * @param force publish anew although nothing came since: the same root, at a later time
 * @throws {LedgerDoesNotExtendSeal | SigningKeyUnavailable | StoreUnavailable | ClockBehindLedger} and nothing is published
 * @throws {AppendOutcomeUnknown} whether it was published shows when the checkpoint stream is read next
 */
export async function sealLedger(sealing: Sealing, force = false): Promise<Seal> {
  const { tree, checkpoints, origin, files, clock } = sealing;
  const { signer, verifier } = needKey(sealing);
  if (signer === null)
    throw new SigningKeyUnavailable(
      `The signing key ${files.signingKey} is missing, so that nothing can be sealed here. Put it back where it was, or say where it is in MINUTEBOOK_SIGNING_KEY.`,
    );
  for (;;) {
    // In this order: the ledger as it is read next is no older than what was signed.
    const { seals, revision } = await checkpoints.read();
    const last = seals.at(-1) ?? null;
    if (last !== null) assertSealedWith(verifier, last, files);
    const latest = await lastSigned(last, files.checkpoint, verifier);
    const size = await tree.advance();
    const root = await rootExtending(tree, size, latest, seals);
    if (last !== null && last.size === size && !force) {
      await writeCheckpointFile(files.checkpoint, checkpoints, verifier);
      return last;
    }
    await assertAfterEntries(tree, size, clock());
    const note = signNote(formatCheckpoint({ origin, size, root: Buffer.from(root, 'base64') }), signer);
    const seal = await checkpoints.publish({ origin, size, root, note }, revision);
    if (seal === null) continue;
    await writeCheckpointFile(files.checkpoint, checkpoints, verifier);
    return seal;
  }
}

/**
 * A seal whose time is before the entries it covers would look back-dated for ever.
 *
 * @throws {ClockBehindLedger}
 */
async function assertAfterEntries(tree: Tree, size: number, now: number): Promise<void> {
  if (size === 0) return;
  const page = await tree.entries(size - 1, 1);
  if (page.length === 1) recordTime(now, decodeEvent(page.bytes(0), page.position(0)).recordedAt);
}

/** What was signed last: the stream's, and the published copy's in case the stream is an older one that was put back. */
async function lastSigned(last: Seal | null, file: string, verifier: NoteVerifier): Promise<SignedRoot[]> {
  const copy = await readCheckpointFile(file, verifier);
  return [last, copy].filter((signed) => signed !== null);
}

/** @throws {SigningKeyUnavailable} */
export function needKey({ key, files }: Sealing): LedgerKey {
  if (key !== null) return key;
  throw new SigningKeyUnavailable(
    `There is no signing key ${files.signingKey} yet. Start the server once, or run minutebook checkpoint: it is made then.`,
  );
}
