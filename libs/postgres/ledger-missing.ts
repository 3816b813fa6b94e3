import { StoreUnavailable } from '#lib/event-store/errors.js';

/** A database that was opened to read only holds nothing of the ledger, or not all of it. */
export class LedgerMissing extends StoreUnavailable {}
