import { type Postgres } from '#lib/postgres/index.js';
import { WrappingKeyFiles } from '../keys/wrapping-key-files.js';
import { Disclosures } from './disclosures.js';
import { KeyRing } from './key-ring.js';
import { Rotation } from './rotation.js';
import { Scrubbing } from './scrubbing.js';
import { SubjectKeys } from './subject-keys.js';
import { type Look, tablesOf } from './tables.js';
import { type VaultParts } from './vault-parts.js';

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

/** What a vault in PostgreSQL is made of; nothing is looked at yet. */
export function partsIn({ postgres, origin: ledger, keys: folder, clock = Date.now }: OpenPostgresVault): VaultParts {
  const tables = tablesOf(postgres);
  const ring = new KeyRing(ledger, new WrappingKeyFiles(folder));
  const look: Look = async (sql, values) => postgres.read(sql, values);
  return {
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
}
