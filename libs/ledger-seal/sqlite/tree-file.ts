import Database from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { messageOf } from '../error-code.js';

/** "MBtr": tells a tree of hashes from any other SQLite file (`PRAGMA application_id`). */
const APPLICATION_ID = 0x4d427472;

/** How the tables are laid out. Another layout is not converted: the tree is made again from the ledger. */
const LAYOUT = 2;

const TABLES = `
  CREATE TABLE tree (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    size INTEGER NOT NULL,
    position TEXT,
    ids INTEGER NOT NULL -- how many leaves have their ids kept: all from the first, or none
  ) STRICT;
  INSERT INTO tree VALUES (1, 0, NULL, 0);
  CREATE TABLE tiles (
    level INTEGER NOT NULL,
    tile INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    PRIMARY KEY (level, tile)
  ) STRICT;
  CREATE TABLE firsts (
    tile INTEGER PRIMARY KEY,
    position TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE ids (
    id INTEGER NOT NULL,
    leaf INTEGER NOT NULL,
    PRIMARY KEY (id, leaf)
  ) STRICT, WITHOUT ROWID;`;

/**
 * A connection to the file the tree of hashes lies in; `:memory:` is a tree that nobody keeps. It can be made again from the
 * ledger, so a commit need not reach the disk at once (`synchronous=NORMAL`).
 *
 * @throws {StoreUnavailable} when it cannot be opened or belongs to another program
 */
export function openTreeFile(file: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { timeout: 10_000 });
    if (isForeign(database)) throw new StoreUnavailable(`The file ${file} belongs to another program. Move it away.`);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    const opened = database;
    if (layoutOf(opened) !== LAYOUT) opened.transaction(() => layOut(opened)).immediate();
    return opened;
  } catch (error) {
    database?.close();
    if (error instanceof StoreUnavailable) throw error;
    throw new StoreUnavailable(
      `The tree of hashes ${file} cannot be used: ${messageOf(error)}. It is made from the ledger: remove the file, then try again.`,
      { cause: error },
    );
  }
}

/**
 * A connection that only reads; null when there is no tree of today's layout.
 *
 * @throws {SqliteError} when SQLite cannot read the file
 */
export function openTreeFileForReading(file: string): Database.Database | null {
  const database = new Database(file, { readonly: true, timeout: 10_000 });
  try {
    if (layoutOf(database) === LAYOUT && !isForeign(database)) return database;
  } catch (error) {
    database.close();
    throw error;
  }
  database.close();
  return null;
}

const layoutOf = (database: Database.Database) => database.pragma('user_version', { simple: true }) as number;

function isForeign(database: Database.Database): boolean {
  const application = database.pragma('application_id', { simple: true });
  return application !== APPLICATION_ID && tablesOf(database).length > 0;
}

const tablesOf = (database: Database.Database): string[] =>
  database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();

function layOut(database: Database.Database): void {
  // Read again under the write lock: another process may have been here first.
  if (layoutOf(database) === LAYOUT) return;
  for (const table of tablesOf(database)) database.exec(`DROP TABLE "${table}"`);
  database.exec(TABLES);
  database.pragma(`application_id = ${APPLICATION_ID}`);
  database.pragma(`user_version = ${LAYOUT}`);
}
