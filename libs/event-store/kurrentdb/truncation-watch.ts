import { hidesHistory } from './hides-history.js';
import { type ServerEvent } from './server-event.js';
import { type StreamNames } from './stream-names.js';
import { deleted, type StreamWalk } from './stream-walk.js';

/** What the server files under a stream that was deleted for good. */
const TOMBSTONE = '$streamDeleted';

/** Tells entries from what else the log says of a ledger's streams, and raises the alarm when that hides history. */
export class TruncationWatch {
  constructor(
    private readonly names: StreamNames,
    private readonly walk: StreamWalk,
  ) {}

  /**
   * Whether an event of the log is an entry. Metadata that hid history once and do so no more are no reason to stop
   * for ever, if the whole stream is there.
   *
   * @throws {StreamTruncated} when it tells of history that is missing
   */
  async isEntry(event: ServerEvent): Promise<boolean> {
    const stream = this.names.inLedger(event.streamId);
    if (event.type === TOMBSTONE) throw deleted(stream);
    if (!this.names.isMetadata(event.streamId)) return true;
    if (hidesHistory(event.data) !== null) await this.walk.assertWhole(stream);
    return false;
  }
}
