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
  if (versionOf(database) !== LAYOUT) database.transaction(() => layOut(database)).immediate();
  return database;
}

/** "MinV": tells views from any other SQLite file (`PRAGMA application_id`). */
const APPLICATION_ID = 0x4d696e56;

/** How the tables are laid out. Another layout is not converted: everything is built again from the log. */
const LAYOUT = 3;

const versionOf = (database: Database.Database) => database.pragma('user_version', { simple: true }) as number;

function layOut(database: Database.Database): void {
  // Read again under the write lock: another process may have been here first.
  if (versionOf(database) === LAYOUT) return;
  const tables = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  const application = database.pragma('application_id', { simple: true });
  if (application !== APPLICATION_ID && tables.length > 0 && !tables.includes('generations'))
    throw new Error(`The file ${database.name} belongs to another program. Name another file for the views.`);
  for (const table of tables) database.exec(`DROP TABLE "${table}"`);
  Generations.create(database);
  Skips.create(database);
  database.pragma(`application_id = ${APPLICATION_ID}`);
  database.pragma(`user_version = ${LAYOUT}`);
}
