import { type FieldState } from '../field-state.js';
import { type DisclosureRow, open, stateOf } from './disclosure-row.js';
import { type Disclosures, type Found } from './disclosures.js';
import { type KeyStore, type SubjectKey } from './key-store.js';

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

function judge(ledger: string, found: Found, key: SubjectKey | undefined): FieldState {
  if (found.erasedBy !== null) return { state: 'erased', event: found.erasedBy };
  if (!hasRow(found)) return { state: 'missing' };
  if (key === undefined) return { state: 'swapped', reason: 'The key store has no key for what lies in the vault.' };
  if (key.state === 'erased') return { state: 'erased', event: key.event };
  if (key.state === 'unreadable') return { state: 'swapped', reason: 'The key in the key store does not open.' };
  return stateOf(ledger, key.key, found, found.releasedUnder === found.subject);
}

const hasRow = (found: Found): found is Found & DisclosureRow => found.digest !== null;

/** What each subject is called; null for one without a disclosed name. */
export function namesOf(
  { ledger, disclosures, keys }: Revealing,
  subjects: readonly string[],
): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>(subjects.map((subject) => [subject, null]));
  const held = keys.keysOf([...names.keys()]);
  for (const row of disclosures.naming([...names.keys()])) {
    const key = held.get(row.subject);
    if (key?.state !== 'live' || names.get(row.subject) !== null) continue;
    const disclosed = open(ledger, key.key, row);
    if (typeof disclosed !== 'string' && typeof disclosed.value === 'string') names.set(row.subject, disclosed.value);
  }
  return names;
}
