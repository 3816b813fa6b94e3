import { type Database } from 'better-sqlite3';
import { keptForm } from '#lib/sqlite/index.js';

/** private.db, "MBpr": hashed tokens, and how far the reactors are. A script once released is never changed. */
export const PRIVATE = keptForm(
  { applicationId: 0x4d427072, called: 'The private store', elsewhere: 'Name another folder, or move the file away.' },
  [
    `CREATE TABLE tokens (
       id TEXT PRIMARY KEY,
       name TEXT NOT NULL,
       role TEXT NOT NULL,
       sha256 BLOB NOT NULL UNIQUE,
       created_at TEXT NOT NULL,
       last_used_at TEXT,
       revoked_at TEXT
     ) STRICT;
     CREATE TABLE reactor_checkpoints (
       reactor TEXT PRIMARY KEY,
       position TEXT NOT NULL
     ) STRICT, WITHOUT ROWID;`,
  ],
);

/** Whether a file says it is a private store. */
export const isPrivateStore = (database: Database): boolean =>
  database.pragma('application_id', { simple: true }) === PRIVATE.applicationId;
