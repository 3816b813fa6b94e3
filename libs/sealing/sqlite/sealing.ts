import { SubjectErased } from '../errors.js';
import { kindsOf, liveKey } from '../sealable.js';
import { type FieldToSeal } from '../vault.js';
import { discloses, rowOf } from '../crypto/disclosure-row.js';
import { type Disclosures } from './disclosures.js';
import { type KeyStore } from './key-store.js';

export interface Sealing {
  readonly ledger: string;
  readonly clock: () => number;
  readonly disclosures: Disclosures;
  readonly keys: KeyStore;
}

/**
 * Seals fields. Keys first, on disk: a key without fields does no harm, fields without a key are lost. Then the fields, under
 * the key store's lock, so that no erasure comes between looking at a key and using it.
 */
export function seal({ ledger, clock, disclosures, keys }: Sealing, fields: readonly FieldToSeal[]): readonly string[] {
  const kinds = kindsOf(fields);
  if (kinds.size === 0) return [];
  const subjects = [...kinds.keys()];
  keys.ensure(kinds);
  return keys.exclusively(() => {
    const held = keys.keysOf(subjects);
    const live = new Map(subjects.map((subject) => [subject, liveKey(subject, held.get(subject))]));
    const condemned = disclosures.condemned(subjects);
    if (condemned !== undefined) throw new SubjectErased(condemned);
    const madeAt = new Date(clock()).toISOString();
    const sealOne = ({ subject, eventId, pointer, value }: FieldToSeal): string => {
      const key = live.get(subject) as Buffer;
      const same = disclosures.at(eventId, pointer, subject).find((row) => discloses(ledger, key, row, value));
      if (same !== undefined) return same.digest;
      const row = rowOf(ledger, key, { eventId, pointer, subject }, value);
      disclosures.insert(row, madeAt);
      return row.digest;
    };
    return disclosures.database.transaction(() => fields.map(sealOne)).immediate();
  });
}
