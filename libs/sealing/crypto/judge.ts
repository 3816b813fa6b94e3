import { type FieldState } from '../field-state.js';
import { type SubjectKey } from '../keys/subject-key.js';
import { type DisclosureRow, open, stateOf } from './disclosure-row.js';

/** A digest that was asked about, with what the vault knows of it. */
export type Found = { readonly [Column in keyof DisclosureRow]: DisclosureRow[Column] | null } & {
  readonly asked: string;
  readonly erasedBy: string | null;
  readonly releasedUnder: string | null;
};

/** What has become of a field. */
export function judge(ledger: string, found: Found, key: SubjectKey | undefined): FieldState {
  if (found.erasedBy !== null) return { state: 'erased', event: found.erasedBy };
  if (!hasRow(found)) return { state: 'missing' };
  if (key === undefined) return { state: 'swapped', reason: 'The key store has no key for what lies in the vault.' };
  if (key.state === 'erased') return { state: 'erased', event: key.event };
  if (key.state === 'unreadable') return { state: 'swapped', reason: 'The key in the key store does not open.' };
  return stateOf(ledger, key.key, found, found.releasedUnder === found.subject);
}

const hasRow = (found: Found): found is Found & DisclosureRow => found.digest !== null;

/** What each subject is called by the first of its rows that can be read and is a text; null for one without. */
export function firstNames(
  ledger: string,
  subjects: readonly string[],
  rows: readonly DisclosureRow[],
  held: ReadonlyMap<string, SubjectKey>,
): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>(subjects.map((subject) => [subject, null]));
  for (const row of rows) {
    const key = held.get(row.subject);
    if (key?.state !== 'live' || names.get(row.subject) !== null) continue;
    const disclosed = open(ledger, key.key, row);
    if (typeof disclosed !== 'string' && typeof disclosed.value === 'string') names.set(row.subject, disclosed.value);
  }
  return names;
}
