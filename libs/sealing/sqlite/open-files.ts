import { type FileForm, openFile, openFileForReading } from '#lib/sqlite/index.js';

/** What was answered is on disk, and what was deleted is overwritten. */
const PRAGMAS = ['synchronous = FULL', 'secure_delete = ON', 'temp_store = MEMORY'];

/**
 * Opens one of the vault's files, making it readable by its owner alone when there is none, and brings it to today's schema.
 *
 * @throws {StoreUnavailable} as `openFile`
 */
export const openOwn = (file: string, form: FileForm) => openFile(file, form, { ownerOnly: true, pragmas: PRAGMAS });

/**
 * Opens one of the vault's files as it lies there, to read it alone.
 *
 * @throws {StoreUnavailable} as `openFileForReading`
 */
export const openForReading = (file: string, form: FileForm) => openFileForReading(file, form, { pragmas: [] });
