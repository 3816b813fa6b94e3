import { type LoggedRecord } from '../types.js';
import { type EventLog } from './event-log.js';
import { metadataOf } from './metadata.js';

/** What of a stream its readers see: the records from a revision on that are young enough. */
export interface Visible {
  readonly first: number;
  readonly isYoungEnough: (record: LoggedRecord) => boolean;
}

/** What the stream's metadata leaves to see. `$all` shows every record all the same, until a scavenge. */
export function visibleOf(log: EventLog, stream: string): Visible {
  const { maxCount, maxAge, truncateBefore } = metadataOf(log, stream);
  const length = log.stream(stream)?.records.length ?? 0;
  const byCount = maxCount === undefined ? 0 : length - maxCount;
  const byTruncation = truncateBefore === undefined ? 0 : Number(truncateBefore);
  const oldest = maxAge === undefined ? -Infinity : Date.now() - maxAge * 1000;
  return {
    first: Math.max(0, byCount, byTruncation),
    isYoungEnough: ({ created }) => created >= oldest,
  };
}
