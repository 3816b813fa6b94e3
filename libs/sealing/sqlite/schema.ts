import { type FileForm, keptForm } from '#lib/sqlite/index.js';

const elsewhere = 'Name another folder.';

/** vault.db, "MBva": the encrypted disclosures, and what became of those that are gone. */
export const VAULT: FileForm = keptForm({ applicationId: 0x4d427661, called: 'The vault', elsewhere }, [
  `CREATE TABLE disclosures (
       number INTEGER PRIMARY KEY,
       digest TEXT NOT NULL UNIQUE,
       event_id TEXT NOT NULL,
       pointer TEXT NOT NULL,
       subject TEXT NOT NULL,
       blob BLOB NOT NULL,
       made_at TEXT NOT NULL
     ) STRICT;
     CREATE INDEX disclosures_of_an_event ON disclosures (event_id, pointer);
     CREATE INDEX disclosures_of_a_subject ON disclosures (subject);
     CREATE TABLE erased (
       digest TEXT PRIMARY KEY,
       event TEXT NOT NULL
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE released (
       digest TEXT PRIMARY KEY,
       subject TEXT NOT NULL,
       event TEXT NOT NULL
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE vault (
       one INTEGER PRIMARY KEY CHECK (one = 1),
       ledger TEXT NOT NULL,
       applied TEXT,
       scrub_due INTEGER NOT NULL DEFAULT 0
     ) STRICT;`,
]);

/** keys.db, "MBke": every subject's key, wrapped; and the subjects that can never have one again. */
export const KEYS: FileForm = keptForm({ applicationId: 0x4d426b65, called: 'The key store', elsewhere }, [
  `CREATE TABLE keys (
       subject TEXT PRIMARY KEY,
       kind TEXT NOT NULL CHECK (kind IN ('person', 'matter')),
       epoch INTEGER NOT NULL,
       wrapped BLOB NOT NULL
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE tombstones (
       subject TEXT PRIMARY KEY,
       event TEXT NOT NULL
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE wrapping (
       one INTEGER PRIMARY KEY CHECK (one = 1),
       ledger TEXT NOT NULL,
       -- The epoch whose wrapping key is valid; 0 before the first.
       epoch INTEGER NOT NULL,
       -- Proves a wrapping key to be the one of this epoch and this ledger.
       proof BLOB,
       made_at TEXT,
       -- The epoch whose key file may have been made by a rotation that was not committed.
       next INTEGER,
       applied TEXT,
       scrub_due INTEGER NOT NULL DEFAULT 0
     ) STRICT;`,
]);
