import { anotherLedger, keysMissing } from './faults.js';
import { type Look } from './tables.js';
import { type VaultParts } from './vault-parts.js';

/**
 * Whether the key schema says whose it is: it does not before the first opening.
 *
 * @throws {StoreUnavailable} when either schema is another minute book's, or fields lie here and no keys
 */
export async function isClaimed({ postgres, tables, ledger }: VaultParts, look: Look): Promise<boolean> {
  const [found] = await look<{ vault: string | null; keys: string | null; fields: boolean }>(
    `SELECT (SELECT ledger FROM ${tables.vault}) AS vault, (SELECT ledger FROM ${tables.wrapping}) AS keys,
            EXISTS (SELECT 1 FROM ${tables.disclosures}) AS fields`,
  );
  const { vault = null, keys = null, fields = false } = found ?? {};
  if (vault !== null && vault !== ledger) throw anotherLedger(postgres, postgres.schema, vault, ledger);
  if (keys !== null && keys !== ledger) throw anotherLedger(postgres, postgres.keysSchema, keys, ledger);
  if (keys === null && fields) throw keysMissing(postgres);
  return keys !== null;
}
