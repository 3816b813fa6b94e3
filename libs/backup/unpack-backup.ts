import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from 'tar';
import { DATABASES, PLAIN_FILES } from './backup-files.js';
import { BackupError } from './errors.js';
import { hashFile } from './hash-file.js';
import { MANIFEST_NAME, type Manifest, readManifest } from './manifest.js';

const KNOWN = new Set<string>([MANIFEST_NAME, ...DATABASES, ...PLAIN_FILES]);

/**
 * Unpacks a backup into an empty directory and checks every file against the manifest.
 *
 * @throws {BackupError} what is no backup, or not whole; the directory is left empty
 */
export async function unpackBackup(file: string, into: string): Promise<Manifest> {
  if (!existsSync(file)) throw new BackupError(`There is no file ${file}.`);
  try {
    await unpack(file, into);
    const manifest = readManifest(read(join(into, MANIFEST_NAME)));
    for (const { name, bytes, sha256 } of manifest.files) await check(join(into, name), name, bytes, sha256);
    if (!manifest.files.some(({ name }) => name === 'ledger.db')) throw new BackupError(`${file} holds no ledger.`);
    return manifest;
  } catch (error) {
    for (const name of readdirSync(into)) rmSync(join(into, name), { recursive: true });
    throw error;
  }
}

async function unpack(file: string, into: string): Promise<void> {
  try {
    // Only plain files of known names: an archive made to harm can write nowhere else.
    await extract({
      file,
      cwd: into,
      strict: true,
      filter: (path, entry) => KNOWN.has(path) && 'type' in entry && entry.type === 'File',
    });
  } catch (error) {
    throw new BackupError(`${file} cannot be unpacked: it is no backup, or not whole.`, { cause: error });
  }
}

async function check(path: string, name: string, bytes: number, sha256: string): Promise<void> {
  if (!existsSync(path) || statSync(path).size !== bytes || (await hashFile(path)) !== sha256)
    throw new BackupError(`In this backup ${name} is not as it was written. Use another copy of the backup.`);
}

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
