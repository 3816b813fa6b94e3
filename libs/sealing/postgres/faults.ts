import { StoreUnavailable } from '#lib/event-store/index.js';
import { type Postgres } from '#lib/postgres/index.js';
import { HARMLESS } from '../keys/missing-key.js';

/** A file of the right name and length that does not open what it should. */
export const wrongKey = (file: string): StoreUnavailable =>
  new StoreUnavailable(
    `The file ${file} is not the wrapping key that the keys in PostgreSQL were closed with. Put the right one back from its own backup, together with the key schema of the same day. ${HARMLESS}`,
  );

/** A new key schema where another's wrapping keys lie. */
export const keysOfAnother = (postgres: Postgres, place: string, file: string): StoreUnavailable =>
  new StoreUnavailable(
    `The folder ${place} holds a wrapping key already (${file}), and ${postgres.what} has no keys in ${postgres.keysSchema} that go with it. Restore that schema from its own backup, or name an empty folder for the wrapping keys (MINUTEBOOK_WRAPPING_KEYS). Nothing was deleted.`,
  );

/** Sealed words without the keys they are sealed with. */
export const keysMissing = (postgres: Postgres): StoreUnavailable =>
  new StoreUnavailable(
    `${postgres.what} holds sealed words, and no keys for them in the schema ${postgres.keysSchema}. Restore that schema from its own backup. ${HARMLESS}`,
  );

/** Schemas that belong to another minute book. */
export const anotherLedger = (postgres: Postgres, schema: string, theirs: string, ours: string): StoreUnavailable =>
  new StoreUnavailable(
    `The schema ${schema} in ${postgres.what} belongs to the minute book ${theirs}, not to ${ours}. Name the ledger of this minute book.`,
  );

/** What was erased still lies in a table's file, because somebody may still read it as it was. */
export const stillRead = (postgres: Postgres): StoreUnavailable =>
  new StoreUnavailable(
    `${postgres.what} is being read by another program, such as a backup, so that what was erased still lies in it. It can be read by nobody through this program. Do the same again once the other has ended.`,
  );
