import { type Session } from '#lib/postgres/index.js';
import { type ErasureOrder } from '../vault.js';
import { withKeys } from './key-lock.js';
import { type VaultParts } from './vault-parts.js';

/**
 * Erases by an order, or completes it: all of it in one transaction, then the scrubbing, which a mark makes sure of.
 *
 * @returns the digests noted under its event that it does not name; a crash takes nothing from this answer
 */
export async function erase(parts: VaultParts, order: ErasureOrder): Promise<readonly string[]> {
  await withKeys(parts.postgres, 'exclusive', (session) => eraseRows(parts, session, order));
  await parts.scrubbing.run();
  const noted = await parts.look<{ digest: string }>(`SELECT digest FROM ${parts.tables.erased} WHERE event = $1`, [
    order.event,
  ]);
  const named = new Set(order.digests);
  return noted.map(({ digest }) => digest).filter((digest) => !named.has(digest));
}

async function eraseRows(
  { tables, disclosures, scrubbing }: VaultParts,
  session: Session,
  { subjects = [], digests, event }: ErasureOrder,
): Promise<void> {
  const sealedUnder = await disclosures.subjects(session.rows, digests);
  const whose = [...new Set([...subjects, ...sealedUnder.values()])];
  const theirs = (await disclosures.under(session.rows, whose)).map(({ digest }) => digest);
  await session.change(
    `INSERT INTO ${tables.erased} (digest, event) SELECT digest, $2::text FROM unnest($1::text[]) AS u(digest)
     ON CONFLICT DO NOTHING`,
    [[...new Set([...digests, ...theirs])], event],
  );
  const destroyed = await session.change(`DELETE FROM ${tables.keys} WHERE subject = ANY($1)`, [whose]);
  await session.change(
    `INSERT INTO ${tables.tombstones} (subject, event) SELECT subject, $2::text FROM unnest($1::text[]) AS u(subject)
     ON CONFLICT DO NOTHING`,
    [whose, event],
  );
  if (destroyed > 0) await scrubbing.mark(session, 'wrapping');
  const released = await session.change(`DELETE FROM ${tables.released} WHERE subject = ANY($1)`, [whose]);
  const deleted = await session.change(`DELETE FROM ${tables.disclosures} WHERE subject = ANY($1)`, [whose]);
  if (released + deleted > 0) await scrubbing.mark(session, 'vault');
}
