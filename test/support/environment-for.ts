import { environmentOf, ledgerFor, type OnCluster } from './on-cluster.js';

/** Where ledgers are kept, once a test has started a cluster for them. */
let storeFor: ((ledger: string) => OnCluster) | null = null;

/** From here on processes that are started keep their minute books there. */
export function keepOn(store: (ledger: string) => OnCluster): void {
  storeFor = store;
}

/** What names the store of a data directory's minute book to a process; nothing while that is in files. */
export const environmentFor = (data: string | undefined): NodeJS.ProcessEnv =>
  storeFor === null || data === undefined ? {} : environmentOf(storeFor(ledgerFor(data)));
