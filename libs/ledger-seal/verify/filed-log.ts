import { RECORDING_SKEW_MS } from '#lib/event-store/record-time.js';
import { type FiledEntry, type LogRange } from '#lib/event-store/index.js';

/** How far the clocks of processes that record in one ledger may be apart, in milliseconds: as far as appending lets them. */
export const PROCESS_SKEW_MS = RECORDING_SKEW_MS;

/** A log as its engine filed it, to be verified: one of any engine but the file that `verifyLedger` looks for by itself. */
export interface FiledLog {
  /** What sentences call it: `the ledger on the cluster`. */
  readonly name: string;
  /** How far the time of recording may be behind the highest before it, in milliseconds; 0 where it never steps back. */
  readonly skewMs: number;
  /**
   * Its entries from the first to the last there is when the walk begins, in order. It may be walked more than once.
   *
   * @throws {StreamTruncated | CorruptEntry} where what was recorded is not there any more, or no entry
   * @throws {StoreUnavailable} when the engine cannot be read
   */
  entries(): AsyncIterable<FiledEntry>;
}

/**
 * The log of a store that tells where its entries are filed.
 *
 * @param name what sentences call it
 */
export const filedLogOf = (
  store: { readFiled(range?: LogRange): AsyncIterable<FiledEntry> },
  name: string,
  skewMs = PROCESS_SKEW_MS,
): FiledLog => ({ name, skewMs, entries: () => store.readFiled() });
