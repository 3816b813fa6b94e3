import { type Database } from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/errors.js';
import { type FileForm } from './file-form.js';
import { versionOf } from './whose.js';

/**
 * Brings a file's tables to today's version, making them where there are none. Two processes may do this at once.
 *
 * @throws {StoreUnavailable} another program's file, or one of a newer version; or it is of an older one and read only
 */
export function bringToToday(database: Database, form: FileForm): void {
  if (versionOf(database, form) === form.version) return;
  if (database.readonly)
    throw new StoreUnavailable(
      `${form.called} ${database.name} was written by an older version of this program. Start the server or run any command that records once: it is brought up to date then.`,
    );
  database
    .transaction(() => {
      // Looked at again under the write lock: another process may have been here first.
      const version = versionOf(database, form);
      if (version === form.version) return;
      form.bring(database, version);
      database.pragma(`application_id = ${form.applicationId}`);
      database.pragma(`user_version = ${form.version}`);
    })
    .immediate();
}
