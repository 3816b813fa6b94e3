import { type VaultRecords, type VaultRecordsReader } from '../../records/index.js';
import { type OpenPostgresVaultForReading, readingParts } from '../open-for-reading.js';
import { type OpenPostgresVault, partsIn } from '../open-parts.js';
import { PostgresVault } from '../postgres-vault.js';
import { settle } from '../settle.js';
import { type VaultParts } from '../vault-parts.js';
import { readRecords, unfinishedIn } from './read-records.js';
import { takeIn } from './take-in.js';

/**
 * The records of a vault kept in PostgreSQL, to copy from. Nothing is made, changed or destroyed. Closing it leaves
 * `postgres` open.
 *
 * @throws {StoreUnavailable} as `openPostgresVaultForReading`
 */
export const readPostgresVaultRecords = async (options: OpenPostgresVaultForReading): Promise<VaultRecordsReader> =>
  readerOf(await readingParts(options));

/**
 * The records of a vault kept in PostgreSQL, to copy to; the vault is made when there is none. Closing it leaves `postgres`
 * open.
 *
 * @throws {StoreUnavailable} as `openPostgresVault`
 */
export async function openPostgresVaultRecords(options: OpenPostgresVault): Promise<VaultRecords> {
  const parts = partsIn(options);
  await settle(parts);
  return { ...readerOf(parts), takeIn: async (batch) => takeIn(parts, batch) };
}

function readerOf(parts: VaultParts): VaultRecordsReader {
  const vault = new PostgresVault(parts);
  return {
    unfinished: async () => unfinishedIn(parts),
    read: () => readRecords(parts),
    reveal: async (digests) => vault.reveal(digests),
    status: async () => vault.status(),
    close: async () => vault.close(),
  };
}
