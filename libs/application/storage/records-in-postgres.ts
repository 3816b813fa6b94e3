import { StoreUnavailable } from '#lib/event-store/index.js';
import { ledgerOf } from '#lib/event-store/kurrentdb/index.js';
import { openPostgres } from '#lib/postgres/index.js';
import { agreedOrigin, originIn, postgresPrivateStore } from '#lib/private-store/postgres/index.js';
import { openPostgresVaultRecords, readPostgresVaultRecords } from '#lib/sealing/postgres/records/index.js';
import { type Opened } from './closing.js';
import { mustBeSame } from './must-be-same.js';
import { type OnCluster } from './on-cluster.js';

/** What is private of a ledger on a cluster, to copy from. @throws {StoreUnavailable} */
export async function sourceInPostgres({ url: store }: OnCluster, url: string, keys: string, opened: Opened) {
  const postgres = opened.add(await openPostgres({ url, ledger: ledgerOf(store), readOnly: true }));
  const origin = await originIn(postgres);
  if (origin === null) throw new StoreUnavailable(`${postgres.what} does not name this minute book.`);
  const vault = opened.add(await readPostgresVaultRecords({ postgres, origin, keys }));
  const { tokenRecords: tokens, checkpoints } = postgresPrivateStore(postgres);
  return { origin, vault, tokens, checkpoints };
}

/** Where what is private is copied to. @throws {StoreUnavailable | MigrationError} */
export async function targetInPostgres(
  { url: store }: OnCluster,
  url: string,
  keys: string,
  origin: string,
  opened: Opened,
) {
  const postgres = opened.add(await openPostgres({ url, ledger: ledgerOf(store) }));
  mustBeSame(await agreedOrigin(postgres, () => origin), origin);
  const vault = opened.add(await openPostgresVaultRecords({ postgres, origin, keys }));
  const { tokenRecords: tokens, checkpoints } = postgresPrivateStore(postgres);
  return { vault, tokens, checkpoints };
}
