import { type Json } from '#lib/canonical-json/index.js';
import { type Position } from '#lib/event-store/index.js';
import { type FieldState } from './field-state.js';

/** A member of the public, or an exempt matter. */
export type SubjectKind = 'person' | 'matter';

/** A value to seal, and where it will stand. */
export interface FieldToSeal {
  /** Whose key seals it. */
  readonly subject: string;
  readonly kind: SubjectKind;
  /** Id of the event that will hold the digest. */
  readonly eventId: string;
  /** Where in that event: a JSON Pointer such as `/data/name` (RFC 6901). */
  readonly pointer: string;
  readonly value: Json;
}

/** An order to erase, already recorded in the log by the event named. */
export interface ErasureOrder {
  /** Whom to forget; where left out, whoever the digests are sealed under. */
  readonly subjects?: readonly string[];
  readonly digests: readonly string[];
  readonly event: string;
}

/** An order to release an exempt matter, already recorded in the log by the event named. */
export interface ReleaseOrder {
  readonly subject: string;
  readonly digests: readonly string[];
  readonly event: string;
}

export interface VaultStatus {
  /** Subjects with a live key. */
  readonly subjects: Readonly<Record<SubjectKind, number>>;
  /** Fields that can be disclosed. */
  readonly fields: number;
  /** Fields that were erased. */
  readonly erased: number;
  /** Number of the present wrapping key, from 1. */
  readonly epoch: number;
  /** When it was made, an instant in UTC. */
  readonly rotatedAt: string;
}

/**
 * Where sealed words lie, each encrypted under its subject's own key, until that key is destroyed. Every engine proves these
 * promises by the suite in `contract/`. Any number of processes may have a vault open. Each method rejects with
 * `StoreUnavailable` when the vault cannot be read or written now, or is closed.
 */
export interface Vault {
  /**
   * Seals values and answers their digests in order; on disk before it resolves. A subject's key is made when it is new.
   * The same event, pointer and value have the digest they had.
   *
   * @throws {SubjectErased} for a subject that was erased; nothing is sealed then
   * @throws {TypeError} for a pointer that is none, a value that JSON cannot carry, a subject that is of the other kind
   */
  seal(fields: readonly FieldToSeal[]): Promise<readonly string[]>;
  /**
   * Makes keys for subjects that have no fields yet, such as an exempt matter.
   *
   * @throws {SubjectErased | TypeError} as `seal`
   */
  open(kind: SubjectKind, ids: readonly string[]): Promise<void>;
  /** Which of these ids are subjects with a live key, and of which kind. */
  known(ids: readonly string[]): Promise<ReadonlyMap<string, SubjectKind>>;
  /** Which of these ids are subjects that were erased here. */
  erased(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** What has become of each of these digests; every one asked for is in the answer. */
  reveal(digests: readonly string[]): Promise<ReadonlyMap<string, FieldState>>;
  /** All digests under each of these subjects, oldest first; empty for a subject without any. */
  digestsOf(subjects: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Under whom each of these digests is sealed; those no longer in the vault are left out. */
  subjectsOf(digests: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * What each of these subjects is called: the newest `/data/name`, else the newest `/data/label`, else the newest label of
   * a party (`/data/asker/label`); null when no such field is disclosed.
   */
  namesOf(subjects: readonly string[]): Promise<ReadonlyMap<string, string | null>>;
  /**
   * Destroys the keys of the subjects and every field under them. May be asked again with the same order at any time: what
   * an interruption left undone is done then. Copies of the key store made before are dead only after `rotate`.
   *
   * @returns the digests erased by this order that it does not name, now or an earlier time: what was sealed under the same
   *   subjects after it was recorded
   */
  erase(order: ErasureOrder): Promise<readonly string[]>;
  /**
   * Digests of fields that lie here although their subject was erased: a restored copy brought them back. They cannot be
   * opened; an erasure that names them clears them away.
   */
  broughtBack(): Promise<readonly string[]>;
  /** Marks an exempt matter's fields as released. May be asked again. */
  release(order: ReleaseOrder): Promise<void>;
  /** Makes a new wrapping key, wraps the surviving keys with it and destroys the old one. */
  rotate(): Promise<{ readonly epoch: number }>;
  status(): Promise<VaultStatus>;
  /** How far the log's erasures and releases have been carried out here; null before the first, or after a restore. */
  appliedUpTo(): Promise<Position | null>;
  applied(position: Position): Promise<void>;
  /** Twice does no harm. */
  close(): Promise<void>;
}
