import { type FieldState } from '../field-state.js';
import { firstNames, judge } from '../crypto/judge.js';
import { type Disclosures } from './disclosures.js';
import { type KeyStore } from './key-store.js';

export interface Revealing {
  readonly ledger: string;
  readonly disclosures: Disclosures;
  readonly keys: KeyStore;
}

/** What has become of each digest. */
export function reveal(
  { ledger, disclosures, keys }: Revealing,
  digests: readonly string[],
): ReadonlyMap<string, FieldState> {
  const found = disclosures.find([...new Set(digests)]);
  const subjects = found.flatMap(({ subject }) => (subject === null ? [] : [subject]));
  const held = keys.keysOf([...new Set(subjects)]);
  return new Map(found.map((one) => [one.asked, judge(ledger, one, held.get(one.subject ?? ''))]));
}

/** What each subject is called; null for one without a disclosed name. */
export function namesOf(
  { ledger, disclosures, keys }: Revealing,
  subjects: readonly string[],
): ReadonlyMap<string, string | null> {
  const held = keys.keysOf([...new Set(subjects)]);
  return firstNames(ledger, subjects, disclosures.naming([...new Set(subjects)]), held);
}
