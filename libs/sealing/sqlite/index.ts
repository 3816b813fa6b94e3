import { type Vault } from '../vault.js';
import { SqliteVault } from './sqlite-vault.js';
import { unavailable } from './unavailable.js';
import { openParts } from './vault-parts.js';
import { WrappingKeyFiles } from '../keys/wrapping-key-files.js';
import { WrappingKeysInMemory } from '../keys/wrapping-keys-in-memory.js';

export { openVaultForReading, type OpenVaultForReading, type VaultReader } from './open-for-reading.js';

export interface OpenSqliteVault {
  /** Folder of vault.db and keys.db; both are made when they do not exist. `:memory:` is a vault that nobody keeps. */
  readonly data: string;
  /** Folder of the wrapping keys, best on another volume than `data`, and in nobody's backup of it. Default `data`. */
  readonly keys?: string;
  /** The ledger's origin: what is sealed opens in this ledger only. */
  readonly origin: string;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly clock?: () => number;
}

/**
 * Opens a vault kept in SQLite, making it when there is none. Any number of processes may have it open.
 * A rotation of the wrapping key that was interrupted is finished or undone here.
 *
 * @throws {StoreUnavailable} when a file cannot be opened, belongs to another program or minute book, or the wrapping key is
 * missing or damaged; nothing is deleted then
 */
export function openSqliteVault({ data, keys = data, origin, clock = Date.now }: OpenSqliteVault): Vault {
  const wrappingKeys = data === ':memory:' ? new WrappingKeysInMemory() : new WrappingKeyFiles(keys);
  try {
    return new SqliteVault(openParts({ data, wrappingKeys, ledger: origin, clock }));
  } catch (error) {
    throw unavailable(error, `The vault in ${data}`);
  }
}
