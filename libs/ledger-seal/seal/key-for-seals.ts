import { existsSync } from 'node:fs';
import { type NoteVerifier, parseNote, vkeyOf } from '#lib/transparency-log/index.js';
import { SigningKeyUnavailable } from '../errors.js';
import { writeNew } from '../files.js';
import { type Seal } from '../seal.js';
import { type SealFiles } from '../seal-files.js';
import { type LedgerKey, openLedgerKey } from './signing-key.js';

/**
 * The key that goes with the seals there are. Only where nothing is sealed yet may one be made: a data directory may be new
 * and its ledger old. Null for whoever only reads, before there is one.
 *
 * @param last the last seal; null before the first
 * @throws {SigningKeyUnavailable} when there is none, or it is not the one that sealed
 */
export async function openKeyForSeals(
  files: SealFiles,
  origin: string,
  last: Seal | null,
  readOnly: boolean,
): Promise<LedgerKey | null> {
  if (readOnly && last === null && !existsSync(files.signingKey)) return null;
  const key = await openLedgerKey(files, origin, !readOnly && last === null);
  if (last === null) return key;
  assertSealedWith(key.verifier, last, files);
  if (!readOnly && !existsSync(files.verifierKey))
    await writeNew(files.verifierKey, `${vkeyOf(key.verifier)}\n`, 0o644);
  return key;
}

/**
 * Two processes over one ledger may each have made a key before the first seal; only the one that sealed first goes on.
 * Whether a signature holds is not looked at here.
 *
 * @throws {SigningKeyUnavailable}
 */
export function assertSealedWith({ name, keyId }: NoteVerifier, last: Seal, files: SealFiles): void {
  if (parseNote(last.note).signatures.some((line) => line.name === name && line.keyId === keyId)) return;
  throw new SigningKeyUnavailable(
    `The seals of this ledger were signed with another key than ${files.signingKey}. Put the key that signed them there, and remove ${files.verifierKey}; it is written again.`,
  );
}
