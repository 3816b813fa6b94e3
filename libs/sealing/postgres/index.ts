import { type Postgres } from '#lib/postgres/index.js';
import { WrappingKeyFiles } from '../keys/wrapping-key-files.js';
import { type Vault } from '../vault.js';
import { Disclosures } from './disclosures.js';
import { KeyRing } from './key-ring.js';
import { PostgresVault } from './postgres-vault.js';
import { Rotation } from './rotation.js';
import { Scrubbing } from './scrubbing.js';
import { settle } from './settle.js';
import { SubjectKeys } from './subject-keys.js';
import { type Look, tablesOf } from './tables.js';

export interface OpenPostgresVault {
  readonly postgres: Postgres;
  /** The ledger's origin: what is sealed opens in this ledger only. */
  readonly origin: string;
  /**
   * Folder of the wrapping keys, the same for all servers (a shared volume that syncs and makes files exclusively, such as
   * NFS 3 or newer), readable by the user they run as, and in nobody's backup of the database.
   */
  readonly keys: string;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly clock?: () => number;
}

/**
 * Opens a vault kept in PostgreSQL, making it when there is none. Any number of servers may have it open. What a rotation of
 * the wrapping key left behind, interrupted, is cleared away here. Closing it leaves `postgres` open.
 *
 * @throws {StoreUnavailable} when the database or the folder cannot be used, or belongs to another minute book, or the keys or
 * the wrapping key are missing or damaged; nothing is deleted then
 */
export async function openPostgresVault({
  postgres,
  origin: ledger,
  keys: folder,
  clock = Date.now,
}: OpenPostgresVault): Promise<Vault> {
  const tables = tablesOf(postgres);
  const ring = new KeyRing(ledger, new WrappingKeyFiles(folder));
  const look: Look = async (sql, values) => postgres.read(sql, values);
  const parts = {
    postgres,
    look,
    tables,
    ledger,
    clock,
    disclosures: new Disclosures(tables),
    keys: new SubjectKeys(tables, ring),
    rotation: new Rotation(postgres, tables, ring, ledger, clock),
    scrubbing: new Scrubbing(postgres, tables),
  };
  await settle(parts);
  return new PostgresVault(parts);
}
