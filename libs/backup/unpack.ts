import { existsSync } from 'node:fs';
import { extract } from 'tar';
import { BackupError } from './errors.js';

/**
 * Unpacks from an archive the plain files of known names, and nothing else: one that was made to harm can write nowhere else.
 *
 * @throws {BackupError} when there is no such file, or it is no archive or not whole
 */
export async function unpackKnown(file: string, into: string, isKnown: (name: string) => boolean): Promise<void> {
  if (!existsSync(file)) throw new BackupError(`There is no file ${file}.`);
  try {
    await extract({
      file,
      cwd: into,
      strict: true,
      filter: (path, entry) => isKnown(path) && 'type' in entry && entry.type === 'File',
    });
  } catch (error) {
    throw new BackupError(`${file} cannot be unpacked: it is no backup, or not whole.`, { cause: error });
  }
}
