import { type LoggedRecord } from '../types.js';
import { type EventLog } from './event-log.js';
import { firstAtOrAfter } from './positions.js';
import { type RecordFilter } from './filter.js';
import { visibleOf } from './visible.js';

/** A position of `$all` as a reader states it. */
export type AllFrom = 'start' | 'end' | { readonly commit: bigint; readonly prepare: bigint };

/** The records of `$all` from a position on, itself included; or backwards from it, itself not included. */
export function* recordsOfAll(
  log: EventLog,
  from: AllFrom,
  backwards: boolean,
  wanted: RecordFilter,
): Generator<LoggedRecord> {
  const { records } = log;
  if (!backwards) {
    for (let index = startOf(log, from); index < records.length; index += 1)
      if (wanted(records[index]!)) yield records[index]!;
    return;
  }
  for (let index = startOf(log, from) - 1; index >= 0; index -= 1) if (wanted(records[index]!)) yield records[index]!;
}

/** Index of the first record that is not before a position. */
export function startOf({ records }: EventLog, from: AllFrom): number {
  if (from === 'start') return 0;
  if (from === 'end') return records.length;
  const index = firstAtOrAfter(records, from.commit);
  const { position } = records[index] ?? {};
  // Commit and prepare positions of a record are the same: one that is behind in the second only is before.
  return position === from.commit && from.prepare > position ? index + 1 : index;
}

/** Whether one can begin to read there: at a record, at either end, or past the end. */
export const isReadable = (log: EventLog, from: AllFrom): boolean =>
  typeof from === 'string' || from.commit === 0n || from.commit >= log.end || log.isAt(from.commit);

/** The records of a stream that its metadata leaves to see, from a revision on or backwards from it, itself included. */
export function* recordsOfStream(
  log: EventLog,
  stream: string,
  from: 'start' | 'end' | bigint,
  backwards: boolean,
): Generator<LoggedRecord> {
  const records = log.stream(stream)?.records ?? [];
  const { first, isYoungEnough } = visibleOf(log, stream);
  const last = records.length - 1;
  const at = from === 'start' ? 0 : from === 'end' ? last : Number(from);
  if (!backwards && from === 'end') return;
  const step = backwards ? -1 : 1;
  for (let index = backwards ? Math.min(at, last) : Math.max(at, first); ; index += step) {
    const record = records[index];
    if (record === undefined || index < first) return;
    if (isYoungEnough(record)) yield record;
  }
}
