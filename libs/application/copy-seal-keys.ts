import { copyFile, mkdir } from 'node:fs/promises';
import { constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type KeyPlaces } from '#lib/backup/index.js';

/** The public key, beside the data it is of. */
const VERIFIER = 'verifier-key';

/**
 * Puts a copy of the keys of seals where a moved ledger looks for them. What is there already stays: whether it is the key
 * that sealed shows when the ledger is opened.
 */
export async function copySealKeys(
  from: { readonly keys: KeyPlaces },
  to: { readonly keys: KeyPlaces },
): Promise<void> {
  await copy(from.keys.signingKey, to.keys.signingKey);
  await copy(join(from.keys.data, VERIFIER), join(to.keys.data, VERIFIER));
}

/** A copy takes over the mode of what it is of, and is never put over another file. */
async function copy(from: string, to: string): Promise<void> {
  if (from === to || !existsSync(from) || existsSync(to)) return;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await copyFile(from, to, constants.COPYFILE_EXCL);
}
