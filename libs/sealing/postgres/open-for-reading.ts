import { type Vault } from '../vault.js';
import { isClaimed } from './claim.js';
import { type OpenPostgresVault, partsIn } from './open-parts.js';
import { PostgresVault } from './postgres-vault.js';
import { type VaultParts } from './vault-parts.js';

/** A vault that can only be asked. */
export type VaultReader = Pick<Vault, 'reveal' | 'close'>;

/** `postgres` may be one that was opened to read only. */
export type OpenPostgresVaultForReading = Omit<OpenPostgresVault, 'clock'>;

/**
 * Opens a vault to look at what lies in it. Nothing is made, changed or destroyed, in the database or in the folder of the
 * wrapping keys, also not what an interrupted rotation left. Closing it leaves `postgres` open.
 *
 * @throws {StoreUnavailable} when it cannot be read, is another minute book's, or the keys or the wrapping key are not here
 */
export const openPostgresVaultForReading = async (options: OpenPostgresVaultForReading): Promise<VaultReader> =>
  new PostgresVault(await readingParts(options));

/**
 * What is needed to look at what lies in a vault, once the valid wrapping key is found to be here. Where no vault was ever
 * opened there is none, and nothing is sealed.
 *
 * @throws {StoreUnavailable} as `openPostgresVaultForReading`
 */
export async function readingParts(options: OpenPostgresVaultForReading): Promise<VaultParts> {
  const parts = partsIn(options);
  if (await isClaimed(parts, parts.look)) await parts.keys.current(parts.look);
  return parts;
}
