import { CorruptEntry, type StoredBytes } from '#lib/event-store/index.js';
import { decodeEvent } from '#lib/event-store/canonical-bytes.js';
import {
  FormatError,
  type NoteVerifier,
  openCheckpoint,
  parseNote,
  toBase64,
  TransparencyLogError,
} from '#lib/transparency-log/index.js';
import { type CheckpointEvent, CHECKPOINTS, readCheckpointEvent } from '../checkpoints/checkpoint-events.js';
import { type Seal } from '../seal.js';
import { type Findings } from './finding.js';
import { type KeptCheckpoints } from './kept-checkpoints.js';

/**
 * The checkpoints a ledger keeps, each checked: its form, its filing, its signature. Those that fail are findings and are
 * not given. A verifier that is null checks no signature.
 */
export function checkCheckpoints(kept: KeptCheckpoints, verifier: NoteVerifier | null, findings: Findings): Seal[] {
  const find = (number: number, what: string) => findings.add('checkpoint', `Checkpoint ${number} ${what}`);
  const { findings: amiss, unkept, streams, count } = kept.report;
  for (const { at, what } of amiss) find(at + 1, what);
  findings.addUnkept(unkept);
  if (count > 0 && (streams.size !== 1 || streams.get(CHECKPOINTS)?.first !== 0))
    findings.add('checkpoint', 'The checkpoint stream does not begin with its first checkpoint.');
  const seals: Seal[] = [];
  kept.entries.forEach((entry, at) => {
    const why = takeInto(seals, entry, verifier);
    if (why !== null) find(at + 1, why);
  });
  return seals;
}

/** What is wrong with a checkpoint, or null when it was taken. */
function takeInto(seals: Seal[], { bytes, position }: StoredBytes, verifier: NoteVerifier | null): string | null {
  try {
    const read = readCheckpointEvent(decodeEvent(bytes, position));
    if (read.kind === 'cosigned') return takeCosigned(seals, read, verifier);
    const { seal } = read;
    const checkpoint = verifier === null ? null : openCheckpoint(seal.note, verifier);
    if (
      checkpoint !== null &&
      (checkpoint.size !== seal.size || checkpoint.origin !== seal.origin || toBase64(checkpoint.root) !== seal.root)
    )
      return 'is filed as something else than was signed.';
    if (seal.size < (seals.at(-1)?.size ?? 0)) return 'is of fewer entries than the one before it.';
    seals.push(seal);
    return null;
  } catch (error) {
    if (error instanceof TransparencyLogError || error instanceof CorruptEntry)
      return `does not hold: ${error.message}`;
    throw error;
  }
}

function takeCosigned(
  seals: Seal[],
  { size, note }: Extract<CheckpointEvent, { kind: 'cosigned' }>,
  verifier: NoteVerifier | null,
): string | null {
  const at = seals.findLastIndex((seal) => seal.size === size);
  const seal = seals[at];
  if (seal === undefined) return `cosigns a seal of ${size} entries that was not made.`;
  if (parseNote(note).text !== parseNote(seal.note).text) throw new FormatError('It cosigns something else.');
  if (verifier !== null) openCheckpoint(note, verifier);
  seals[at] = { ...seal, note };
  return null;
}
