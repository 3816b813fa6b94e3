import { mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BackupError } from './errors.js';

/**
 * A folder to make a file in, beside where the file will be, so that it can be moved there in one step.
 *
 * @throws {BackupError} when nothing can be written there
 */
export function workFolderFor(file: string, prefix: string): string {
  try {
    return mkdtempSync(join(dirname(file), prefix));
  } catch (error) {
    throw new BackupError(
      `Nothing can be written to the folder ${dirname(file)}. Make it first, or check the rights on it.`,
      { cause: error },
    );
  }
}
