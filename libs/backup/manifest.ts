import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { BackupError } from './errors.js';

export const MANIFEST_NAME = 'manifest.json';

/** What a backup says of itself: the first entry of the archive. */
export const Manifest = Type.Object({
  format: Type.Literal('minutebook-backup/1'),
  /** When it was begun, an instant in UTC. */
  madeAt: Type.String(),
  /** The ledger's origin: a backup is put back into its own minute book only. */
  origin: Type.String(),
  /** How many events its ledger holds. */
  events: Type.Integer({ minimum: 0 }),
  files: Type.Array(
    Type.Object({
      name: Type.String({ pattern: '^[a-z-]+(\\.db)?$' }),
      bytes: Type.Integer({ minimum: 0 }),
      sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    }),
  ),
});
export type Manifest = Static<typeof Manifest>;

/** @throws {BackupError} for what is no manifest of this format */
export function readManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (!Value.Check(Manifest, value))
    throw new BackupError('This file is no backup of a minute book, or was made by a newer version of this program.');
  return value;
}
