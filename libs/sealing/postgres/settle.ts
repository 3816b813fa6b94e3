import { type Session } from '#lib/postgres/index.js';
import { anotherLedger, keysMissing, keysOfAnother } from './faults.js';
import { withKeys } from './key-lock.js';
import { type VaultParts } from './vault-parts.js';

/**
 * On opening: says in both schemas whose they are, makes the first wrapping key of a new key schema, proves that the valid
 * key is here and is the right one, and only then destroys those that a rotation, interrupted, left behind.
 *
 * @throws {StoreUnavailable} what is not this minute book's, or not whole; nothing is destroyed then
 */
export async function settle(parts: VaultParts): Promise<void> {
  const { postgres, keys, rotation } = parts;
  await withKeys(postgres, 'exclusive', (session) => claim(parts, session));
  await rotation.makeFirst();
  const { epoch } = await keys.current(parts.look);
  // Never one above it: that may be of a newer key schema than this one, which was restored.
  keys.ring.destroyBelow(epoch);
}

async function claim({ postgres, tables, keys: { ring }, ledger }: VaultParts, session: Session): Promise<void> {
  await session.change(`INSERT INTO ${tables.vault} (one, ledger) VALUES (1, $1) ON CONFLICT DO NOTHING`, [ledger]);
  const [found] = await session.rows<{ vault: string; keys: string | null; fields: boolean }>(
    `SELECT ledger AS vault, (SELECT ledger FROM ${tables.wrapping}) AS keys,
            EXISTS (SELECT 1 FROM ${tables.disclosures}) AS fields FROM ${tables.vault}`,
  );
  const { vault = ledger, keys = null, fields = false } = found ?? {};
  if (vault !== ledger) throw anotherLedger(postgres, postgres.schema, vault, ledger);
  if (keys !== null && keys !== ledger) throw anotherLedger(postgres, postgres.keysSchema, keys, ledger);
  if (keys !== null) return;
  if (fields) throw keysMissing(postgres);
  const file = ring.anyFile();
  if (file !== null) throw keysOfAnother(postgres, ring.place, file);
  await session.change(`INSERT INTO ${tables.wrapping} (one, ledger, epoch) VALUES (1, $1, 0)`, [ledger]);
}
