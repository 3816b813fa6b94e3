import { chmodSync, copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { create } from 'tar';
import { copyDatabase } from './copy-database.js';
import { BackupError } from './errors.js';
import { workFolderFor } from './work-folder.js';

/** Where the keys of a minute book lie. */
export interface KeyPlaces {
  readonly data: string;
  /** Folder of the wrapping keys. */
  readonly wrappingKeys: string;
  /** The key that signs seals. */
  readonly signingKey: string;
}

export const isWrappingKey = (name: string): boolean => /^wrapping-key\.\d+$/.test(name);

/**
 * Backs the keys up into a file of their own, to be kept for days, apart from the other backups, and destroyed when the
 * wrapping key next rotates: whoever has both files has the words of everyone sealed, also of those erased since.
 *
 * @throws {BackupError} the file exists or its folder does not, or there are no keys
 */
export async function backupKeys(places: KeyPlaces, file: string): Promise<readonly string[]> {
  if (existsSync(file)) throw new BackupError(`${file} is there already. Name another file for the backup.`);
  if (!existsSync(join(places.data, 'keys.db'))) throw new BackupError('This minute book has no keys to back up.');
  const folder = workFolderFor(file, '.keys-');
  try {
    await copyDatabase(join(places.data, 'keys.db'), join(folder, 'keys.db'));
    for (const name of readdirSync(places.wrappingKeys).filter(isWrappingKey))
      copyFileSync(join(places.wrappingKeys, name), join(folder, name));
    if (!existsSync(join(folder, `wrapping-key.${epochOf(join(folder, 'keys.db'))}`)))
      throw new BackupError('The wrapping key was replaced at this moment. Nothing was backed up; try again.');
    if (existsSync(places.signingKey)) copyFileSync(places.signingKey, join(folder, 'signing-key'));
    const packed = join(folder, 'packed');
    const all = readdirSync(folder).sort();
    await create({ cwd: folder, file: packed, gzip: true, portable: true }, all);
    chmodSync(packed, 0o600);
    renameSync(packed, file);
    return all;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Which wrapping key a copy of the keys was wrapped with; 0 before there was one. */
function epochOf(keys: string): number {
  const database = new Database(keys, { readonly: true });
  try {
    return database.prepare<[], number>('SELECT epoch FROM wrapping').pluck().get() ?? 0;
  } finally {
    database.close();
  }
}
