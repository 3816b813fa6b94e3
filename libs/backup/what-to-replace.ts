import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '#lib/faults/error-code.js';
import { parseCheckpoint, parseNote, TransparencyLogError } from '#lib/transparency-log/index.js';
import { DATABASES } from './backup-files.js';
import { countEvents } from './copy-database.js';
import { takeOutOfUse } from './in-use.js';
import { type Manifest } from './manifest.js';

/** What a restore does with the files that are there. */
export interface Replacement {
  /** Files the backup's take the place of. */
  readonly names: readonly string[];
  /** Files that are set aside though the backup has none of them. */
  readonly dropped: readonly string[];
  /** Databases that cannot be read. */
  readonly unreadable: readonly string[];
}

const [SEALS, LAST_SEAL] = ['checkpoints.db', 'checkpoint'];

/**
 * Takes the databases that are there out of use and finds out which of them a backup is to replace: all but the newer record
 * of seals, and the newer text of the last seal where that record is lost.
 *
 * @throws {BackupError} as `takeOutOfUse`
 */
export function whatToReplace(data: string, staging: string, { files }: Manifest): Replacement {
  const damaged = [...DATABASES, 'keys.db', 'views.db'].filter((name) => !takeOutOfUse(join(data, name)));
  const [present, copied] = [data, staging].map((folder) => countOf(join(folder, SEALS)));
  const isLost = damaged.includes(SEALS) || present === 'unreadable';
  const keepSeals = !isLost && existsSync(join(data, SEALS)) && Number(present) >= Number(copied);
  const keepText = keepSeals || (isLost && sealedIn(join(data, LAST_SEAL)) > sealedIn(join(staging, LAST_SEAL)));
  const kept = [...(keepSeals ? [SEALS] : []), ...(keepText ? [LAST_SEAL] : [])];
  const unreadable = isLost && !damaged.includes(SEALS) ? [...damaged, SEALS] : damaged;
  const names = files.map(({ name }) => name).filter((name) => !kept.includes(name));
  const dropped = DATABASES.filter((name) => unreadable.includes(name) && !names.includes(name));
  return { names, dropped, unreadable };
}

function countOf(file: string): number | 'unreadable' {
  try {
    return existsSync(file) ? countEvents(file) : 0;
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_')) return 'unreadable';
    throw error;
  }
}

/** How many entries the text of a seal is over; 0 for what is none. */
function sealedIn(file: string): number {
  try {
    return existsSync(file) ? parseCheckpoint(parseNote(readFileSync(file, 'utf8')).text).size : 0;
  } catch (error) {
    if (error instanceof TransparencyLogError) return 0;
    throw error;
  }
}
