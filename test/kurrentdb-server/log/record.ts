import { type LoggedRecord } from '../types.js';

/** What a writer proposes. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

export const STREAM_DELETED = '$streamDeleted';
export const STREAM_METADATA = '$metadata';

/** The revision of a tombstone, and the `$tb` of a soft deletion: the largest signed 64-bit number. */
export const LAST_REVISION = 9223372036854775807n;

/** What a record takes of the log besides its texts: the header and trailer of a record, and its fixed fields. */
const FIXED_BYTES = 96;

/** How far a record moves the log's end, in bytes. Readers must not know more of positions than that they grow, with gaps. */
export const bytesOf = (stream: string, { type, data, metadata }: ProposedEvent): bigint =>
  BigInt(FIXED_BYTES + Buffer.byteLength(stream) + Buffer.byteLength(type) + data.length + metadata.length);

/** The revision as the wire has it: a tombstone's is no number that a double can hold. */
export const revisionText = ({ type, revision }: LoggedRecord): string =>
  type === STREAM_DELETED ? String(LAST_REVISION) : String(revision);

/** The stream that holds a stream's metadata. */
export const metastreamOf = (stream: string): string => `$$${stream}`;

export const isMetastream = (stream: string): boolean => stream.startsWith('$$');

/** The stream whose metadata a metastream holds. */
export const streamOfMetastream = (metastream: string): string => metastream.slice(2);
