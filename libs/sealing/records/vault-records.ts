import { type Vault } from '../vault.js';
import { type RecordBatch } from './records.js';

/**
 * Everything that lies in a vault, to be copied into another. Nothing is changed by reading it. Each method rejects with
 * `StoreUnavailable` when the vault cannot be read now.
 *
 * How far the log's orders were carried out is no record: that is a place in the log of another engine. A copy begins with
 * none and carries out every order again, which changes nothing.
 */
export interface VaultRecordsReader extends Pick<Vault, 'reveal' | 'status' | 'close'> {
  /**
   * How many fields lie here although an order has erased them: an erasure was interrupted, or a restored copy brought them
   * back. The orders are to be carried out before anything is copied.
   */
  unfinished(): Promise<number>;
  /**
   * All records, in the order in which another vault takes them in: who and what was erased, then the subjects, their fields,
   * and what was released.
   */
  read(): AsyncIterable<RecordBatch>;
}

/** A vault that takes in the records of another one of the same ledger. */
export interface VaultRecords extends VaultRecordsReader {
  /**
   * Takes records in; on disk when it resolves. What is there already is left as it is, so that a copy cut short goes on. Who
   * is told to be erased is erased here as well, if need be, and never comes back. Keys are wrapped with this vault's own
   * wrapping key.
   *
   * @throws {RecordsDiffer} when something else is here already; of fields, subjects and releases nothing was taken in then
   */
  takeIn(batch: RecordBatch): Promise<void>;
}
