import { StoreUnavailable } from '#lib/event-store/index.js';
import { isSqliteError, messageOf } from '#lib/faults/error-code.js';

/** What to throw when SQLite refuses the queries of a file that was opened as a ledger; other errors as they are. */
export const unreadableLedger = (error: unknown, file: string): unknown =>
  isSqliteError(error)
    ? new StoreUnavailable(`The file ${file} cannot be read as a ledger: ${messageOf(error)}.`, { cause: error })
    : error;
