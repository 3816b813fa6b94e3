import { type Vault } from '../vault.js';
import { type OpenPostgresVault, partsIn } from './open-parts.js';
import { PostgresVault } from './postgres-vault.js';
import { settle } from './settle.js';

export { openPostgresVaultForReading, type OpenPostgresVaultForReading, type VaultReader } from './open-for-reading.js';
export type { OpenPostgresVault } from './open-parts.js';
export { openPostgresVaultRecords, readPostgresVaultRecords } from './records/index.js';

/**
 * Opens a vault kept in PostgreSQL, making it when there is none. Any number of servers may have it open. What a rotation of
 * the wrapping key left behind, interrupted, is cleared away here. Closing it leaves `postgres` open.
 *
 * @throws {StoreUnavailable} when the database or the folder cannot be used, or belongs to another minute book, or the keys or
 * the wrapping key are missing or damaged; nothing is deleted then
 */
export async function openPostgresVault(options: OpenPostgresVault): Promise<Vault> {
  const parts = partsIn(options);
  await settle(parts);
  return new PostgresVault(parts);
}
