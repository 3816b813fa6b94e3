import { type Database } from 'better-sqlite3';
import { StoreUnavailable } from '../errors.js';
import { APPLICATION_ID, MIGRATIONS } from './schema.js';

/**
 * Refuses a file that is not ours to touch.
 *
 * @throws {StoreUnavailable} another program's file, or a ledger of a newer version
 */
export const assertOurs = (database: Database): void => void versionOf(database);

/** Brings a file to today's schema. Two processes may do this at once. */
export function migrate(database: Database): void {
  if (versionOf(database) === MIGRATIONS.length) return;
  if (database.readonly)
    throw new StoreUnavailable(
      `The ledger ${database.name} has an older form. Open it once for writing to bring it up to date.`,
    );
  database
    .transaction(() => {
      // Read again under the write lock: another process may have been here first.
      for (let version = versionOf(database); version < MIGRATIONS.length; version += 1) {
        database.exec(MIGRATIONS[version] as string);
        database.pragma(`user_version = ${version + 1}`);
        database.pragma(`application_id = ${APPLICATION_ID}`);
      }
    })
    .immediate();
}

function versionOf(database: Database): number {
  const { application, version, empty } = readHeader(database);
  if (application !== APPLICATION_ID && (application !== 0 || version !== 0 || !empty))
    throw new StoreUnavailable(
      `The file ${database.name} belongs to another program. Name a ledger, or a file that does not exist yet.`,
    );
  if (version > MIGRATIONS.length)
    throw new StoreUnavailable(
      `The ledger ${database.name} was written by a newer version of this program (${version}; this one knows ${MIGRATIONS.length}). Upgrade, then open it.`,
    );
  return version;
}

/** In one transaction, because another process may be making the ledger just now. */
function readHeader(database: Database) {
  return database.transaction(() => ({
    application: database.pragma('application_id', { simple: true }) as number,
    version: database.pragma('user_version', { simple: true }) as number,
    empty: database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0,
  }))();
}
