import { canonicalize } from '#lib/canonical-json/index.js';
import { type Session } from '#lib/postgres/index.js';
import { type DisclosureRow, discloses, rowOf } from '../crypto/disclosure-row.js';
import { SubjectErased } from '../errors.js';
import { kindsOf, liveKey } from '../sealable.js';
import { type FieldToSeal } from '../vault.js';
import { withKeys } from './key-lock.js';
import { type VaultParts } from './vault-parts.js';

/**
 * Seals fields: keys and fields in one transaction, under the lock of the keys, so that no erasure comes between looking at a
 * key and using it.
 */
export async function seal(parts: VaultParts, fields: readonly FieldToSeal[]): Promise<readonly string[]> {
  const kinds = kindsOf(fields);
  if (kinds.size === 0) return [];
  return withKeys(parts.postgres, 'shared', async (session) => {
    await parts.keys.ensure(session, kinds);
    return sealUnder(parts, session, [...kinds.keys()], fields);
  });
}

async function sealUnder(
  { ledger, clock, disclosures, keys }: VaultParts,
  session: Session,
  subjects: readonly string[],
  fields: readonly FieldToSeal[],
): Promise<readonly string[]> {
  await keys.hold(session, subjects);
  const held = await keys.keysOf(session.rows, subjects);
  const condemned = await disclosures.condemned(session.rows, subjects);
  if (condemned !== undefined) throw new SubjectErased(condemned);
  const events = [...new Set(fields.map(({ eventId }) => eventId))];
  const at = new Map<string, DisclosureRow[]>();
  const note = (row: DisclosureRow) => at.set(placeOf(row), [...(at.get(placeOf(row)) ?? []), row]);
  for (const row of await disclosures.sealedIn(session.rows, events, subjects)) note(row);
  const made: DisclosureRow[] = [];
  const digests = fields.map(({ subject, eventId, pointer, value }) => {
    const place = { eventId, pointer, subject };
    const key = liveKey(subject, held.get(subject));
    const same = at.get(placeOf(place))?.find((row) => discloses(ledger, key, row, value));
    if (same !== undefined) return same.digest;
    const row = rowOf(ledger, key, place, value);
    note(row);
    made.push(row);
    return row.digest;
  });
  const now = new Date(clock()).toISOString();
  await disclosures.insert(
    session,
    made,
    made.map(() => now),
  );
  return digests;
}

const placeOf = ({ eventId, pointer, subject }: Omit<DisclosureRow, 'digest' | 'blob'>): string =>
  canonicalize([eventId, pointer, subject]);
