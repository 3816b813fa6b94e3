import { type KeyObject } from 'node:crypto';
import { type DisclosureRow } from '../crypto/disclosure-row.js';
import { type SubjectKind } from '../vault.js';

/** A subject with a live key. */
export interface SubjectRecord {
  readonly subject: string;
  readonly kind: SubjectKind;
  /** Its key, unwrapped: in memory only, in a form that no log prints. Null for one that does not open and so is dead. */
  readonly key: KeyObject | null;
}

/** A subject that was erased and can never have a key again. */
export interface TombstoneRecord {
  readonly subject: string;
  /** Id of the event that ordered it. */
  readonly event: string;
}

/** A field as it lies: encrypted under its subject's key, for its place in the ledger and nowhere else. */
export interface DisclosureRecord extends DisclosureRow {
  /** When it was sealed, an instant in UTC. */
  readonly madeAt: string;
}

/** A field that was erased. */
export interface ErasedRecord {
  readonly digest: string;
  /** Id of the event that ordered it. */
  readonly event: string;
}

/** A field of an exempt matter that was released. */
export interface ReleaseRecord {
  readonly digest: string;
  readonly subject: string;
  /** Id of the event that ordered it. */
  readonly event: string;
}

/** Some of what lies in a vault; any of the lists may be empty. */
export interface RecordBatch {
  readonly tombstones: readonly TombstoneRecord[];
  readonly erased: readonly ErasedRecord[];
  readonly subjects: readonly SubjectRecord[];
  /** Oldest first. */
  readonly disclosures: readonly DisclosureRecord[];
  readonly releases: readonly ReleaseRecord[];
}

/** A batch of these and nothing else. */
export const batchOf = (some: Partial<RecordBatch>): RecordBatch => ({
  tombstones: [],
  erased: [],
  subjects: [],
  disclosures: [],
  releases: [],
  ...some,
});
