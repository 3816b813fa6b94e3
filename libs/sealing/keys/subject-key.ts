import { decrypt } from '../crypto/aead.js';
import { boundToSubject } from '../crypto/bound-to.js';
import { type SubjectKind } from '../vault.js';

/** What there is of a subject's key. No entry: there never was one here. */
export type SubjectKey =
  | { readonly state: 'live'; readonly kind: SubjectKind; readonly key: Buffer }
  | { readonly state: 'unreadable'; readonly kind: SubjectKind }
  | { readonly state: 'erased'; readonly event: string };

/** A subject that was asked about, with what a key store knows of it. */
export interface KeyRow {
  readonly subject: string;
  readonly kind: SubjectKind | null;
  readonly epoch: number | null;
  readonly wrapped: Buffer | null;
  readonly event: string | null;
  /** The epoch whose wrapping key is valid. */
  readonly current: number;
}

/** A subject's key, unwrapped with the valid wrapping key; nothing for a subject that never had one. */
export function unwrap(
  { subject, kind, epoch, wrapped, event }: KeyRow,
  wrapping: Buffer | null,
): [string, SubjectKey][] {
  if (event !== null) return [[subject, { state: 'erased', event }]];
  if (kind === null || epoch === null || wrapped === null || wrapping === null) return [];
  const key = decrypt(wrapping, wrapped, boundToSubject(subject, epoch));
  return [[subject, key === null ? { state: 'unreadable', kind } : { state: 'live', kind, key }]];
}
