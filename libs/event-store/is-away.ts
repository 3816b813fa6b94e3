import { AppendOutcomeUnknown, StoreUnavailable } from './errors.js';

/**
 * Whether an error says that the store, or what is kept beside it, does not answer now, as while its server starts again.
 * Whoever works in the background tries again until it does; whoever waits for an answer is told.
 */
export const isAway = (error: unknown): boolean =>
  error instanceof StoreUnavailable || error instanceof AppendOutcomeUnknown;
