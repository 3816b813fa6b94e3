import { type Database } from 'better-sqlite3';
import { keptForm, openFile } from '#lib/sqlite/index.js';

/** witness.db, "MBwi": the newest checkpoint seen of each log. */
const WITNESS = keptForm(
  { applicationId: 0x4d427769, called: "The witness's memory", elsewhere: 'Name another directory for the witness.' },
  [
    // IF NOT EXISTS: memories made before files carried a version have the table already.
    `CREATE TABLE IF NOT EXISTS heads (
       origin TEXT PRIMARY KEY,
       size INTEGER NOT NULL,
       root BLOB NOT NULL,
       note TEXT NOT NULL
     ) STRICT, WITHOUT ROWID`,
  ],
);

/**
 * Opens a witness's memory, making it readable by its owner alone when there is none.
 *
 * @throws {StoreUnavailable} when it cannot be used or belongs to another program; it is left as it is then
 */
export const openWitnessFile = (file: string): Database =>
  openFile(file, WITNESS, { ownerOnly: true, pragmas: ['synchronous = FULL'] });
