import { type NoteVerifier, openCheckpoint, toBase64, TransparencyLogError } from '#lib/transparency-log/index.js';
import { readIfThere, writeWhole } from '../files.js';
import { type Seal } from '../seal.js';
import { type CheckpointStream } from './checkpoint-stream.js';

/** What the published copy of the last checkpoint says; null when there is none, or none that this key signed. */
export async function readCheckpointFile(
  file: string,
  verifier: NoteVerifier,
): Promise<Pick<Seal, 'size' | 'root' | 'note'> | null> {
  const note = await readIfThere(file);
  if (note === null) return null;
  try {
    const { size, root } = openCheckpoint(note, verifier);
    return { size, root: toBase64(root), note };
  } catch (error) {
    if (error instanceof TransparencyLogError) return null;
    throw error;
  }
}

/**
 * Makes the copy anyone may take say what the stream says last. Another process may publish meanwhile: then it is written
 * again, so that the newest is what stays. A copy that says more than the stream stays as it is: it is evidence that the
 * stream is an older one that was put back.
 */
export async function writeCheckpointFile(
  file: string,
  checkpoints: CheckpointStream,
  verifier: NoteVerifier,
): Promise<void> {
  for (let last = await checkpoints.latest(); last !== null;) {
    const copy = await readCheckpointFile(file, verifier);
    if (copy !== null && copy.size > last.size) return;
    if (copy?.note !== last.note) await writeWhole(file, last.note);
    const now = await checkpoints.latest();
    if (now?.note === last.note) return;
    last = now;
  }
}
