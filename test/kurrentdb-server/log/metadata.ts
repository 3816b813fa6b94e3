import { type EventLog } from './event-log.js';
import { LAST_REVISION, isMetastream, metastreamOf } from './record.js';

/** The part of a stream's metadata that hides its events. */
export interface StreamMetadata {
  readonly maxCount?: number;
  /** Seconds. */
  readonly maxAge?: number;
  readonly truncateBefore?: bigint;
}

/** Of a metadata stream only its last event is seen, whatever it says. */
const METASTREAM: StreamMetadata = { maxCount: 1 };

/** What the last event of a stream's metadata stream says. Content that is no JSON object says nothing. */
export function metadataOf(log: EventLog, stream: string): StreamMetadata {
  if (isMetastream(stream)) return METASTREAM;
  const last = log.stream(metastreamOf(stream))?.records.at(-1);
  return last === undefined ? {} : parseMetadata(last.data);
}

/** Reads `$maxCount`, `$maxAge` and `$tb`. The last is read from the text: the largest is no number that JSON.parse can give. */
export function parseMetadata(data: Buffer): StreamMetadata {
  const text = data.toString('utf8');
  const { $maxCount, $maxAge } = jsonObjectIn(data);
  const truncateBefore = /"\$tb"\s*:\s*(\d+)/.exec(text)?.[1];
  return {
    ...(typeof $maxCount === 'number' && $maxCount > 0 ? { maxCount: $maxCount } : {}),
    ...(typeof $maxAge === 'number' && $maxAge > 0 ? { maxAge: $maxAge } : {}),
    ...(truncateBefore === undefined ? {} : { truncateBefore: BigInt(truncateBefore) }),
  };
}

/** Whether a stream was deleted softly: it reads as no stream, and may be written to again. */
export const isSoftDeleted = (log: EventLog, stream: string): boolean =>
  metadataOf(log, stream).truncateBefore === LAST_REVISION;

/** The members of the JSON object that these bytes are; none when they are no such thing. */
export function jsonObjectIn(data: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(data.toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // Whoever writes to a metadata stream by hand may write anything.
    return {};
  }
}
