import { randomUUID } from 'node:crypto';
import { type NewEvent, type RecordedEvent } from '#lib/event-store/index.js';
import { FormatError, parseNote } from '#lib/transparency-log/index.js';
import { type Seal } from '../seal.js';

/** The one stream of checkpoints.db. It is outside the tree it speaks of. */
export const CHECKPOINTS = 'checkpoints';

const SIGNED = 'CheckpointSigned';
const COSIGNED = 'CheckpointCosigned';

/** What the checkpoint stream holds. */
export type CheckpointEvent =
  | { readonly kind: 'signed'; readonly seal: Seal }
  /** The note with all signatures known by then. */
  | { readonly kind: 'cosigned'; readonly size: number; readonly note: string };

/** A checkpoint that its log signed. */
export const checkpointSigned = ({ origin, size, root, note }: Omit<Seal, 'at' | 'cosigned'>): NewEvent =>
  newEvent(SIGNED, { origin, size, root, note });

/** A checkpoint that witnesses cosigned. */
export const checkpointCosigned = (size: number, note: string): NewEvent => newEvent(COSIGNED, { size, note });

const newEvent = (type: string, data: NewEvent['data']): NewEvent => ({
  id: randomUUID(),
  type,
  schemaVersion: 1,
  data,
  metadata: {},
  effectiveAt: null,
});

/**
 * An event of the checkpoint stream, read. Signatures are not checked here.
 *
 * @throws {FormatError} for what this stream never holds
 */
export function readCheckpointEvent({ type, schemaVersion, data, recordedAt }: RecordedEvent): CheckpointEvent {
  const { origin, size, root, note } = data;
  if (schemaVersion !== 1 || typeof size !== 'number' || typeof note !== 'string') throw unknown();
  const members = Object.keys(data).length;
  if (type === COSIGNED && members === 2) return { kind: 'cosigned', size, note };
  if (type !== SIGNED || members !== 4 || typeof origin !== 'string' || typeof root !== 'string') throw unknown();
  return { kind: 'signed', seal: { origin, size, root, note, at: recordedAt, cosigned: cosignersOf(note, origin) } };
}

/** Names of the keys other than its log's that signed a note. */
export const cosignersOf = (note: string, origin: string): string[] => [
  ...new Set(
    parseNote(note)
      .signatures.map(({ name }) => name)
      .filter((name) => name !== origin),
  ),
];

const unknown = () => new FormatError('The checkpoint stream holds an event that it never has.');
