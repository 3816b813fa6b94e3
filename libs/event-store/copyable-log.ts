import { type FiledEntry } from './filed-entry.js';

/** A log that can be copied from one engine to another as it is stored. Nothing else writes to it meanwhile. */
export interface CopyableLog {
  /** Its entries from the first to the last, in order. */
  readFiled(): AsyncIterable<FiledEntry>;
  /**
   * Puts entries at the end, as they are: the same bytes, hence the same ids, revisions and times. They come in the order of
   * the log they are from. Cut short it may have put in a beginning of them.
   *
   * @throws {WrongExpectedRevision} when a stream does not end where an entry goes on
   * @throws {CorruptEntry} for bytes that are no event of that stream and revision
   * @throws {StoreUnavailable} when the engine cannot write now
   */
  copyIn(entries: readonly FiledEntry[]): Promise<void>;
  close(): Promise<void>;
}
