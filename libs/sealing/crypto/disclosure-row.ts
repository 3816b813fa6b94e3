import { canonicalize, type Json } from '#lib/canonical-json/index.js';
import { type Disclosed, digestOf, disclosureOf, newSalt, readDisclosure } from '../disclosure.js';
import { type FieldState } from '../field-state.js';
import { decrypt, encrypt } from './aead.js';
import { boundToPlace } from './bound-to.js';

/** A row of `disclosures`. */
export interface DisclosureRow {
  readonly digest: string;
  readonly eventId: string;
  readonly pointer: string;
  readonly subject: string;
  readonly blob: Buffer;
}

/** A row that discloses a value, under a fresh salt: the same value twice has two unrelated digests. */
export function rowOf(ledger: string, key: Buffer, place: Omit<DisclosureRow, 'digest' | 'blob'>, value: Json) {
  const disclosure = disclosureOf({ salt: newSalt(), pointer: place.pointer, value });
  const digest = digestOf(disclosure);
  const blob = encrypt(key, Buffer.from(disclosure, 'ascii'), boundToPlace({ ledger, ...place, digest }));
  return { ...place, digest, blob } satisfies DisclosureRow;
}

/** What a row discloses, or the reason why it is not what was sealed. */
export function open(ledger: string, key: Buffer, row: DisclosureRow): (Disclosed & { disclosure: string }) | string {
  const { eventId, pointer, digest, subject } = row;
  const plaintext = decrypt(key, row.blob, boundToPlace({ ledger, eventId, pointer, digest, subject }));
  if (plaintext === null) return 'What lies in the vault was not sealed for this place.';
  const disclosure = plaintext.toString('latin1');
  if (digestOf(disclosure) !== digest) return 'What lies in the vault has another digest.';
  const disclosed = readDisclosure(disclosure);
  if (disclosed?.pointer !== pointer) return 'What lies in the vault discloses something else.';
  return { ...disclosed, disclosure };
}

/** Whether a row discloses just this value. */
export function discloses(ledger: string, key: Buffer, row: DisclosureRow, value: Json): boolean {
  const disclosed = open(ledger, key, row);
  return typeof disclosed !== 'string' && canonicalize(disclosed.value) === canonicalize(value);
}

/** The state of a field whose row is here and whose key is live. */
export function stateOf(ledger: string, key: Buffer, row: DisclosureRow, released: boolean): FieldState {
  const disclosed = open(ledger, key, row);
  if (typeof disclosed === 'string') return { state: 'swapped', reason: disclosed };
  const { disclosure, pointer, value } = disclosed;
  return { state: 'disclosed', disclosure, pointer, value, subject: row.subject, released };
}
