import { type Instant } from '#lib/event-store/index.js';
import { type FindingKind } from './finding.js';

/** What an entry is filed as; an engine that files no id apart from the bytes leaves it undefined. */
export type Filing = readonly [eventId: unknown, stream: unknown, revision: unknown];

/** When one of some entries was recorded. */
export interface RowTime {
  readonly at: number;
  readonly recordedAt: Instant;
}

/** Something amiss with one row of a range. */
export interface RowFinding {
  readonly kind: FindingKind;
  /** Index of the row in its range. */
  readonly at: number;
  /** What is wrong, after "Entry 5 (position 5)". */
  readonly what: string;
}

/** Where a stream was in a range: revisions follow each other from `first` to `last`. */
export interface StreamRun {
  readonly first: number;
  last: number;
  /** Index of its first row in the range. */
  readonly at: number;
}

/** Digests of sealed fields in a row, or those an erasure event names. */
export interface RowDigests {
  readonly at: number;
  readonly digests: readonly string[];
}

/** What was read from some rows that follow each other. Ranges are read on their own, in any order, and joined in order. */
export interface RangeReport {
  readonly count: number;
  /** 32 bytes a row. */
  readonly leafHashes: Uint8Array;
  /** First and last 32 bits of each row's id. */
  readonly ids: Uint32Array;
  readonly streams: ReadonlyMap<string, StreamRun>;
  /** The latest time of recording, and the earliest of those that are not findings; null where none can be read. */
  readonly latest: Instant | null;
  readonly earliest: RowTime | null;
  readonly findings: readonly RowFinding[];
  /** How many more findings there are than those. */
  readonly unkept: number;
  readonly sealed: readonly RowDigests[];
  readonly erasures: readonly RowDigests[];
}
