import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASES, PLAIN_FILES } from './backup-files.js';
import { BackupError } from './errors.js';
import { hashFile } from './hash-file.js';
import { MANIFEST_NAME, type Manifest, readManifest } from './manifest.js';
import { unpackKnown } from './unpack.js';

const KNOWN = new Set<string>([MANIFEST_NAME, ...DATABASES, ...PLAIN_FILES]);

/**
 * Unpacks a backup into an empty directory and checks every file against the manifest.
 *
 * @throws {BackupError} what is no backup, or not whole; the directory is left empty
 */
export async function unpackBackup(file: string, into: string): Promise<Manifest> {
  try {
    await unpackKnown(file, into, (name) => KNOWN.has(name));
    const manifest = readManifest(read(join(into, MANIFEST_NAME)));
    for (const { name, bytes, sha256 } of manifest.files) await check(join(into, name), name, bytes, sha256);
    if (!manifest.files.some(({ name }) => name === 'ledger.db')) throw new BackupError(`${file} holds no ledger.`);
    return manifest;
  } catch (error) {
    for (const name of readdirSync(into)) rmSync(join(into, name), { recursive: true });
    throw error;
  }
}

async function check(path: string, name: string, bytes: number, sha256: string): Promise<void> {
  if (!existsSync(path) || statSync(path).size !== bytes || (await hashFile(path)) !== sha256)
    throw new BackupError(`In this backup ${name} is not as it was written. Use another copy of the backup.`);
}

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
