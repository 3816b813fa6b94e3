import { type EventStore } from '../event-store.js';
import { type WriterJob, type WriterReport } from './writer-job.js';

/** What an engine brings to the contract: an empty ledger for each case, and ways to reach it. */
export interface StoreHarness {
  /** Opens the harness's ledger; once more for a second store over it, or for the same one after closing. */
  open(): Promise<EventStore>;
  /** Runs a job against the same ledger in another process (`runWriterJob` there) and gives its report. */
  spawnWriter(job: WriterJob): Promise<WriterReport>;
  /** Removes the ledger. Every store is closed by then. */
  dispose(): Promise<void>;
}

export interface Engine {
  harness(): Promise<StoreHarness>;
  /** False for an engine that cannot tell that an id was used in another stream. Default true. */
  readonly knowsIdsOfOtherStreams?: boolean;
  /**
   * True for an engine on another machine, on the way to which appends to different streams may overtake each other, and
   * whose writers go by their own clocks: the time of recording may then step back along the log, but by no more than the
   * tolerance for clocks. Default false.
   */
  readonly appendsMayOvertake?: boolean;
}
