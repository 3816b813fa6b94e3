import { join } from 'node:path';
import { type KurrentEventStore, ledgerOf, openKurrentEventStore } from '#lib/event-store/kurrentdb/index.js';
import { openPostgres } from '#lib/postgres/index.js';
import { openPrivateStore, type PrivateStore } from '#lib/private-store/index.js';
import { agreedOrigin, postgresPrivateStore } from '#lib/private-store/postgres/index.js';
import { type Vault } from '#lib/sealing/index.js';
import { openPostgresVault } from '#lib/sealing/postgres/index.js';
import { openSqliteVault } from '#lib/sealing/sqlite/index.js';
import { newOrigin, originOf } from '../origin.js';
import { type StoreSetting } from '../store-setting.js';
import { claimDirectory } from './claim-directory.js';
import { type Opened, opening } from './closing.js';
import { type OpenStorage, type Storage } from './storage.js';

/** What sentences call a ledger that is no file. */
export const LEDGER_NAME = 'the ledger on the cluster';

/** A store on a cluster, as it is set. */
export type OnCluster = Extract<StoreSetting, { engine: 'kurrentdb' }>;

/**
 * Storage of several server processes: the log on a KurrentDB cluster, what is private in PostgreSQL. Without PostgreSQL it
 * lies in files of the data directory, for one server alone.
 *
 * @throws {StoreUnavailable} when PostgreSQL does not answer, or a file cannot be opened
 */
export const openCluster = (options: OpenStorage & { readonly store: OnCluster }): Promise<Storage> =>
  opening(async (opened) => {
    const { store, readOnly, clock, places } = options;
    claimDirectory(options.data, ledgerOf(store.url));
    const log = (part: 'entries' | 'checkpoints'): KurrentEventStore =>
      opened.add(
        openKurrentEventStore({
          url: store.url,
          part,
          readOnly,
          clock,
          ...(part === 'entries' ? { landmarks: places } : {}),
        }),
      );
    const [rawStore, checkpoints] = [log('entries'), log('checkpoints')];
    const kept =
      store.privateUrl === null ? inFiles(options, opened) : await inPostgres(options, store.privateUrl, opened);
    return {
      ...kept,
      rawStore,
      checkpoints,
      ledgerName: LEDGER_NAME,
      close: () => opened.close(),
    };
  });

interface Kept {
  readonly privateStore: PrivateStore;
  readonly vault: Vault;
  readonly origin: string;
}

function inFiles({ data, clock, wrappingKeys }: OpenStorage, opened: Opened): Kept {
  const origin = originOf(data);
  return {
    privateStore: opened.add(openPrivateStore({ file: join(data, 'private.db'), clock })),
    vault: opened.add(openSqliteVault({ data, origin, clock, keys: wrappingKeys })),
    origin,
  };
}

async function inPostgres(
  { store, clock, wrappingKeys }: OpenStorage & { store: OnCluster },
  url: string,
  opened: Opened,
): Promise<Kept> {
  const postgres = opened.add(await openPostgres({ url, ledger: ledgerOf(store.url) }));
  const origin = await agreedOrigin(postgres, newOrigin);
  return {
    privateStore: opened.add(postgresPrivateStore(postgres, { clock })),
    vault: opened.add(await openPostgresVault({ postgres, origin, clock, keys: wrappingKeys })),
    origin,
  };
}
