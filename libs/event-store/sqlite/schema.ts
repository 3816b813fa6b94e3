import { keptForm } from '#lib/sqlite/index.js';

/**
 * What each version of the file adds; `PRAGMA user_version` counts them. A released entry is never edited.
 *
 * Only what is looked up has a column of its own: everything else about an event is in its bytes, where the proofs cover it.
 * AUTOINCREMENT keeps a position from being given out twice. The two unique constraints are the only indexes.
 *
 * UPDATE and DELETE are refused. So is replacing: `INSERT OR REPLACE` fires no DELETE trigger unless the connection has set
 * `recursive_triggers`, hence the guard before every insert. Whoever may drop triggers can still do anything:
 * against them the seals stand, not this file.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id TEXT NOT NULL UNIQUE,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) <= 65535),
    UNIQUE (stream, revision)
  ) STRICT;

  CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
  BEGIN SELECT RAISE(ABORT, 'An event of the ledger is never changed.'); END;

  CREATE TRIGGER events_are_not_removed BEFORE DELETE ON events
  BEGIN SELECT RAISE(ABORT, 'An event of the ledger is never removed.'); END;

  CREATE TRIGGER events_are_not_replaced BEFORE INSERT ON events
  WHEN EXISTS (SELECT 1 FROM events WHERE event_id = NEW.event_id)
    OR EXISTS (SELECT 1 FROM events WHERE stream = NEW.stream AND revision = NEW.revision)
    OR EXISTS (SELECT 1 FROM events WHERE position = NEW.position)
  BEGIN SELECT RAISE(ABORT, 'An event of the ledger is never replaced.'); END;
  `,
];

/** ledger.db, "MinB". */
export const LEDGER = keptForm(
  {
    applicationId: 0x4d696e42,
    called: 'The ledger',
    elsewhere: 'Name a ledger, or a file that does not exist yet.',
  },
  MIGRATIONS,
);
