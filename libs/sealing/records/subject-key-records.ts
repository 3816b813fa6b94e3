import { createSecretKey, type KeyObject } from 'node:crypto';
import { encrypt } from '../crypto/aead.js';
import { boundToSubject } from '../crypto/bound-to.js';
import { type SubjectKey } from '../keys/subject-key.js';
import { type SubjectRecord } from './records.js';

/** What opens with no key: it stands for a key that did not open where it was copied from. */
const DEAD = Buffer.alloc(0);

/** The live subjects of a key store, and those whose key does not open. */
export const subjectRecords = (held: ReadonlyMap<string, SubjectKey>): SubjectRecord[] =>
  [...held].flatMap(([subject, one]) => {
    if (one.state === 'erased') return [];
    return [{ subject, kind: one.kind, key: one.state === 'live' ? createSecretKey(one.key) : null }];
  });

/** A subject's key, wrapped with the wrapping key of an epoch. */
export const wrapped = ({ subject, key }: SubjectRecord, wrapping: { readonly epoch: number; readonly key: Buffer }) =>
  key === null ? DEAD : encrypt(wrapping.key, key.export(), boundToSubject(subject, wrapping.epoch));

/** Whether the key that is held is the one recorded. */
export const isSameKey = (key: KeyObject | null, held: SubjectKey): boolean =>
  held.state === 'live' ? key !== null && key.equals(createSecretKey(held.key)) : key === null;
