import { type Database } from 'better-sqlite3';
import { openFile, remadeForm } from '#lib/sqlite/index.js';
import { Generations } from './generations.js';
import { Skips } from './skips.js';

/** views.db, "MinV". Another layout than this is not converted: everything is built again from the log. */
const VIEWS = remadeForm(
  { applicationId: 0x4d696e56, called: 'The file of the views', elsewhere: 'Name another file for the views.' },
  3,
  (database) => {
    Generations.create(database);
    Skips.create(database);
  },
);

/**
 * A connection to the file the views live in. All of it can be made again from the log, so a commit need not reach the
 * disk at once (`synchronous=NORMAL`): after a power cut the views may stand a little earlier, whole, and catch up.
 *
 * @throws {StoreUnavailable} when it cannot be opened or belongs to another program
 */
export const openViewsFile = (file: string): Database =>
  openFile(file, VIEWS, {
    lockTimeoutMs: 10_000,
    // The versions of a row are to lie in one page.
    whenNew: ['page_size = 8192'],
    pragmas: ['synchronous = NORMAL', 'cache_size = -32768', 'wal_autocheckpoint = 2000', 'temp_store = MEMORY'],
  });
