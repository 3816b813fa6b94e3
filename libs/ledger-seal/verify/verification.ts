import { type Position } from '#lib/event-store/index.js';
import { type Finding } from './finding.js';

/** What has become of the sealed fields of a log. */
export interface FieldCounts {
  /** The words are here and are what was sealed. */
  readonly disclosed: number;
  /** Erased by an event of the log. */
  readonly erased: number;
  /** Not given to whoever verifies: nothing is said about them. */
  readonly withheld: number;
}

/** What a verification came to. */
export interface Verification {
  /** Nothing was found. */
  readonly ok: boolean;
  /** How many entries were read. */
  readonly events: number;
  /** Root over them, recomputed from their bytes; standard base64. */
  readonly root: string;
  /** Size of the tree: as many as were read. */
  readonly size: number;
  /** How many of them a seal covers. */
  readonly sealed: number;
  readonly seconds: number;
  /** How many checkpoints were checked. */
  readonly checkpoints: number;
  /** The first findings, in the order of the log. */
  readonly findings: readonly Finding[];
  /** How many there are in all. */
  readonly found: number;
  /** The first entry something is wrong with; null when there is none. */
  readonly first: { readonly position: Position | null; readonly leafIdx: number } | null;
  readonly fields: FieldCounts;
}
