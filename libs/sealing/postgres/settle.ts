import { type Session } from '#lib/postgres/index.js';
import { isClaimed } from './claim.js';
import { keysOfAnother } from './faults.js';
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

async function claim(parts: VaultParts, session: Session): Promise<void> {
  const { postgres, tables, keys, ledger } = parts;
  await session.change(`INSERT INTO ${tables.vault} (one, ledger) VALUES (1, $1) ON CONFLICT DO NOTHING`, [ledger]);
  if (await isClaimed(parts, session.rows)) return;
  const file = keys.ring.anyFile();
  if (file !== null) throw keysOfAnother(postgres, keys.ring.place, file);
  await session.change(`INSERT INTO ${tables.wrapping} (one, ledger, epoch) VALUES (1, $1, 0)`, [ledger]);
}
