import Database from 'better-sqlite3';
import { Generations } from './generations.js';
import { Skips } from './skips.js';

/**
 * A connection to the file the views live in. All of it can be made again from the log, so a commit need not reach the
 * disk at once (`synchronous=NORMAL`): after a power cut the views may stand a little earlier, whole, and catch up.
 */
export function openViewsFile(file: string): Database.Database {
  const database = new Database(file, { timeout: 10_000 });
  // Before there is anything in the file: the versions of a row are to lie in one page.
  database.pragma('page_size = 8192');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('cache_size = -32768');
  database.pragma('wal_autocheckpoint = 2000');
  database.pragma('temp_store = MEMORY');
  const create = database.transaction(() => {
    Generations.create(database);
    Skips.create(database);
  });
  const made = database.prepare("SELECT count(*) FROM sqlite_schema WHERE name IN ('generations', 'skips')").pluck();
  if (made.get() !== 2) create.immediate();
  return database;
}
