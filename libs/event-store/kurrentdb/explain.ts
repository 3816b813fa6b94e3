import { EventStoreError, StoreUnavailable } from '../errors.js';
import { NoLongerWanted } from './in-time.js';
import { faultOf, reasonOf } from './server-fault.js';

/**
 * What to tell the caller of a call that failed for good: a `StoreUnavailable` that says what to do. Nothing was appended.
 * What is no failure of the server's is given back unchanged.
 *
 * @param server its URL as it may be shown
 */
export function explain(error: unknown, server: string): unknown {
  if (error instanceof EventStoreError || error instanceof RangeError) return error;
  if (error instanceof NoLongerWanted) return closed();
  return new StoreUnavailable(`The KurrentDB at ${server} ${sentence(error)}`, { cause: error });
}

/** @returns what a store says once it is closed */
export const closed = (): StoreUnavailable => new StoreUnavailable('The ledger is closed. Open it again to go on.');

function sentence(error: unknown): string {
  const reason = reasonOf(error);
  switch (faultOf(error)) {
    case 'denied':
      return 'does not let this user in. Check the user, the password and their rights to the streams of the ledger and to $all.';
    case 'too-large':
      return `does not take so much in one append (${reason}). Raise its MaxAppendSize, or append less at a time.`;
    case 'refused':
      return `does not understand what it was asked (${reason}). KurrentDB 22.10 or newer is needed.`;
    case 'odd':
      return `failed (${reason}). Look at its log, then try again.`;
    default:
      return `does not answer (${reason}). Check that it runs and can be reached from here, then try again.`;
  }
}
