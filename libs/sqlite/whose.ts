import { type Database } from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/errors.js';
import { type FileForm } from './file-form.js';

/**
 * Looks whose a file is before anything is touched.
 *
 * @returns the version of its tables; 0 when there are none yet
 * @throws {StoreUnavailable} another program's file, or one of a newer version
 */
export function versionOf(database: Database, form: FileForm): number {
  const { application, version, empty } = readHeader(database);
  if (application !== form.applicationId && (application !== 0 || version !== 0 || !empty))
    throw new StoreUnavailable(`The file ${database.name} belongs to another program. ${form.elsewhere}`);
  if (form.refusesNewer && version > form.version)
    throw new StoreUnavailable(
      `${form.called} ${database.name} was written by a newer version of this program (${version}; this one knows ${form.version}). Upgrade, then open it.`,
    );
  return version;
}

/** In one transaction, because another process may be making the file just now. */
const readHeader = (database: Database) =>
  database.transaction(() => ({
    application: database.pragma('application_id', { simple: true }) as number,
    version: database.pragma('user_version', { simple: true }) as number,
    empty: database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0,
  }))();
