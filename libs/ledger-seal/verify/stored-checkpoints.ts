import { existsSync } from 'node:fs';
import { CorruptEntry, StoreUnavailable } from '#lib/event-store/index.js';
import { decodeEvent } from '#lib/event-store/canonical-bytes.js';
import { formatPosition } from '#lib/event-store/sqlite/index.js';
import {
  FormatError,
  type NoteVerifier,
  openCheckpoint,
  parseNote,
  toBase64,
  TransparencyLogError,
} from '#lib/transparency-log/index.js';
import { type CheckpointEvent, CHECKPOINTS, readCheckpointEvent } from '../checkpoints/checkpoint-events.js';
import { isSqliteError, messageOf } from '../error-code.js';
import { type Seal } from '../seal.js';
import { type HiddenRows, LogRows } from '../sqlite/log-rows.js';
import { RangeCheck } from './check-range.js';
import { type Findings } from './finding.js';
import { hiddenText } from './hidden-text.js';
import { type StoredRow } from './range-report.js';

/**
 * The checkpoints a ledger keeps, each checked: its form, its filing, its signature. Those that fail are findings and are
 * not given. A verifier that is null checks no signature.
 */
export function readStoredCheckpoints(file: string, verifier: NoteVerifier | null, findings: Findings): Seal[] {
  if (!existsSync(file)) return [];
  const find = (number: number, what: string) => findings.add('checkpoint', `Checkpoint ${number} ${what}`);
  const stored = readRows(file, findings);
  if (stored === null) return [];
  const { all, hidden, lastGivenOut } = stored;
  const seals: Seal[] = [];
  const range = new RangeCheck(all.length);
  for (const row of all) range.take(row);
  const { findings: amiss, unkept, streams } = range.report();
  for (const { at, what } of amiss) find(at + 1, what);
  findings.addUnkept(unkept);
  if (all.length > 0 && (streams.size !== 1 || streams.get(CHECKPOINTS)?.first !== 0))
    findings.add('checkpoint', 'The checkpoint stream does not begin with its first checkpoint.');
  if (hidden !== null) findings.add('checkpoint', hiddenText(hidden, 'checkpoint stream'));
  if (lastGivenOut > (all.at(-1)?.[0] ?? 0))
    findings.add('checkpoint', 'Checkpoints were taken out at the end of the checkpoint stream.');
  all.forEach((row, at) => {
    const why = takeInto(seals, row, verifier);
    if (why !== null) find(at + 1, why);
  });
  return seals;
}

interface StoredRows {
  readonly all: readonly StoredRow[];
  readonly hidden: HiddenRows | null;
  readonly lastGivenOut: number;
}

/** Null, and a finding, when the file cannot be read to its end. */
function readRows(file: string, findings: Findings): StoredRows | null {
  let rows: LogRows | null = null;
  try {
    rows = new LogRows(file);
    return { all: [...rows.all()], hidden: rows.hidden(), lastGivenOut: rows.lastGivenOut() };
  } catch (error) {
    if (!(error instanceof StoreUnavailable) && !isSqliteError(error)) throw error;
    findings.add('unreadable', `The checkpoints cannot be read: ${messageOf(error)}`);
    return null;
  } finally {
    rows?.close();
  }
}

/** What is wrong with a checkpoint, or null when it was taken. */
function takeInto(seals: Seal[], row: StoredRow, verifier: NoteVerifier | null): string | null {
  try {
    const read = readCheckpointEvent(decodeEvent(row[4] as Buffer, formatPosition(row[0])));
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
