import { type FiledEntry } from '#lib/event-store/index.js';
import { type CopyableLog } from '#lib/event-store/copyable-log.js';
import { MigrationError } from './errors.js';

/** Entries put in at a time: on SQLite one transaction. */
const BATCH = 256;

/** What was there and what was put in. */
export interface CopyReport {
  /** How many entries the copy held already, all the same: an earlier run was cut short. */
  readonly present: number;
  readonly copied: number;
}

/**
 * Copies a log as it is stored. A copy that was begun is gone on with.
 *
 * @param onProgress told from time to time how many entries the copy has
 * @throws {MigrationError} when what is there is not a beginning of the log
 * @throws {StoreUnavailable | CorruptEntry | StreamTruncated} when either cannot be read, or the copy not be written
 */
export async function copyLog(
  from: Pick<CopyableLog, 'readFiled'>,
  to: Pick<CopyableLog, 'readFiled' | 'copyIn'>,
  onProgress: (entries: number) => void = () => undefined,
): Promise<CopyReport> {
  const entries = from.readFiled()[Symbol.asyncIterator]();
  let present = 0;
  for await (const there of to.readFiled()) {
    const next = await entries.next();
    present += 1;
    if (next.done === true || !isSame(next.value, there))
      throw new MigrationError(
        `Entry ${present} of the store to copy to is not that of the ledger. Nothing was copied: name a store, or a ledger in it, that is empty.`,
      );
  }
  let copied = 0;
  for (let batch = await take(entries); batch.length > 0; batch = await take(entries)) {
    await to.copyIn(batch);
    copied += batch.length;
    onProgress(present + copied);
  }
  return { present, copied };
}

async function take(entries: AsyncIterator<FiledEntry>): Promise<FiledEntry[]> {
  const batch: FiledEntry[] = [];
  while (batch.length < BATCH) {
    const next = await entries.next();
    if (next.done === true) break;
    batch.push(next.value);
  }
  return batch;
}

const isSame = (one: FiledEntry, other: FiledEntry): boolean =>
  one.stream === other.stream && one.revision === other.revision && Buffer.compare(one.bytes, other.bytes) === 0;
