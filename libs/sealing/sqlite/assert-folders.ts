import { existsSync } from 'node:fs';
import { StoreUnavailable } from '#lib/event-store/index.js';

/**
 * A wrapping key made in the place of a disk that is not there would be lost with it.
 *
 * @throws {StoreUnavailable} for a folder that does not exist
 */
export function assertFolders(...folders: readonly string[]): void {
  for (const folder of folders)
    if (folder !== ':memory:' && !existsSync(folder))
      throw new StoreUnavailable(`The folder ${folder} does not exist. Make it, or connect the disk it lies on.`);
}
