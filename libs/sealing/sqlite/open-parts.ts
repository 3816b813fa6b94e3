import { unavailable } from '#lib/sqlite/index.js';
import { WrappingKeyFiles } from '../keys/wrapping-key-files.js';
import { WrappingKeysInMemory } from '../keys/wrapping-keys-in-memory.js';
import { openParts, type VaultParts } from './vault-parts.js';

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
 * Opens what a vault in SQLite is made of, making it when there is none.
 *
 * @throws {StoreUnavailable} as `openSqliteVault`
 */
export function partsIn({ data, keys = data, origin, clock = Date.now }: OpenSqliteVault): VaultParts {
  const wrappingKeys = data === ':memory:' ? new WrappingKeysInMemory() : new WrappingKeyFiles(keys);
  try {
    return openParts({ data, wrappingKeys, ledger: origin, clock });
  } catch (error) {
    throw unavailable(error, `The vault in ${data}`);
  }
}
