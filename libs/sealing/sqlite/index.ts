import { type Vault } from '../vault.js';
import { type OpenSqliteVault, partsIn } from './open-parts.js';
import { SqliteVault } from './sqlite-vault.js';

export { openVaultForReading, type OpenVaultForReading, type VaultReader } from './open-for-reading.js';
export type { OpenSqliteVault } from './open-parts.js';
export { openSqliteVaultRecords, readSqliteVaultRecords } from './records/index.js';

/**
 * Opens a vault kept in SQLite, making it when there is none. Any number of processes may have it open.
 * A rotation of the wrapping key that was interrupted is finished or undone here.
 *
 * @throws {StoreUnavailable} when a file cannot be opened, belongs to another program or minute book, or the wrapping key is
 * missing or damaged; nothing is deleted then
 */
export const openSqliteVault = (options: OpenSqliteVault): Vault => new SqliteVault(partsIn(options));
