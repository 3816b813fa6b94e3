import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type KeyPlaces } from '#lib/backup/index.js';
import { readIfThere, writeNew } from '#lib/ledger-seal/files.js';
import { MigrationError } from '#lib/migration/index.js';

/** The public key, beside the data it is of. */
const VERIFIER = 'verifier-key';

/**
 * Puts a copy of the keys of seals where a moved ledger looks for them; what is the same there already stays.
 *
 * @throws {MigrationError} when another key lies there
 */
export async function copySealKeys(
  from: { readonly keys: KeyPlaces },
  to: { readonly keys: KeyPlaces },
): Promise<void> {
  await copy(from.keys.signingKey, to.keys.signingKey, 0o600);
  await copy(join(from.keys.data, VERIFIER), join(to.keys.data, VERIFIER), 0o644);
}

async function copy(from: string, to: string, mode: number): Promise<void> {
  const key = await readIfThere(from);
  if (key === null || from === to) return;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  if (await writeNew(to, key, mode)) return;
  if ((await readFile(to, 'utf8')) !== key)
    throw new MigrationError(`The key ${to} is another ledger's. Name another folder in --keys-to.`);
}
