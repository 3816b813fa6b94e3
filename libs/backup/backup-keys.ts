import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { create, extract } from 'tar';
import { copyDatabase } from './copy-database.js';
import { BackupError } from './errors.js';
import { takeOutOfUse } from './in-use.js';

/** Where the keys of a minute book lie. */
export interface KeyPlaces {
  readonly data: string;
  /** Folder of the wrapping keys. */
  readonly wrappingKeys: string;
  /** The key that signs seals. */
  readonly signingKey: string;
}

const isWrappingKey = (name: string): boolean => /^wrapping-key\.\d+$/.test(name);

/**
 * Backs the keys up into a file of their own, to be kept for days, apart from the other backups, and destroyed when the
 * wrapping key next rotates: whoever has both files has the words of everyone sealed, also of those erased since.
 *
 * @throws {BackupError} the file exists, or there are no keys
 */
export async function backupKeys(places: KeyPlaces, file: string): Promise<readonly string[]> {
  if (existsSync(file)) throw new BackupError(`${file} is there already. Name another file for the backup.`);
  if (!existsSync(join(places.data, 'keys.db'))) throw new BackupError('This minute book has no keys to back up.');
  const folder = mkdtempSync(join(dirname(file), '.keys-'));
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

/**
 * Puts backed-up keys where there are none: onto a new machine, before a backup of the minute book is restored there.
 *
 * @throws {BackupError} there are keys already, or the file is no backup of keys
 */
export async function restoreKeys(places: KeyPlaces, file: string): Promise<readonly string[]> {
  const present = [join(places.data, 'keys.db'), places.signingKey].find((each) => existsSync(each));
  if (present !== undefined)
    throw new BackupError(`${present} is there already, and is newer than any backup of it. Nothing was changed.`);
  takeOutOfUse(join(places.data, 'vault.db'));
  const folder = mkdtempSync(join(places.data, '.keys-'));
  try {
    await extract({
      file,
      cwd: folder,
      strict: true,
      filter: (path) => /^(keys\.db|signing-key|wrapping-key\.\d+)$/.test(path),
    });
    const names = readdirSync(folder);
    if (!names.includes('keys.db')) throw new BackupError(`${file} is no backup of keys.`);
    for (const name of names.filter((each) => each !== 'keys.db')) {
      const to = isWrappingKey(name) ? join(places.wrappingKeys, name) : places.signingKey;
      copyFileSync(join(folder, name), to);
      chmodSync(to, 0o600);
    }
    renameSync(join(folder, 'keys.db'), join(places.data, 'keys.db'));
    return names;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
