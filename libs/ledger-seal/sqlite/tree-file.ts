import Database from 'better-sqlite3';
import { openFile, remadeForm } from '#lib/sqlite/index.js';

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

/** tree.db, "MBtr". */
const TREE = remadeForm(
  {
    applicationId: 0x4d427472,
    called: 'The tree of hashes',
    elsewhere: 'The tree is made from the ledger: move that file away, then try again.',
  },
  2,
  (database) => void database.exec(TABLES),
);

/**
 * A connection to the file the tree of hashes lies in; `:memory:` is a tree that nobody keeps. It can be made again from the
 * ledger, so a commit need not reach the disk at once (`synchronous=NORMAL`).
 *
 * @throws {StoreUnavailable} when it cannot be opened or belongs to another program
 */
export const openTreeFile = (file: string): Database.Database =>
  openFile(file, TREE, { lockTimeoutMs: 10_000, pragmas: ['synchronous = NORMAL'] });

/**
 * A connection that only reads; null when there is no tree of today's layout.
 *
 * @throws {SqliteError} when SQLite cannot read the file
 */
export function openTreeFileForReading(file: string): Database.Database | null {
  const database = new Database(file, { readonly: true, timeout: 10_000 });
  const header = (name: string) => database.pragma(name, { simple: true });
  try {
    if (header('user_version') === TREE.version && header('application_id') === TREE.applicationId) return database;
  } catch (error) {
    database.close();
    throw error;
  }
  database.close();
  return null;
}
