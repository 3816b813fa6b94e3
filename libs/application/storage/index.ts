import { type BookPlace } from '../settings.js';
import { filesToVerify } from './files-to-verify.js';
import { openFiles } from './in-files.js';
import { type OpenStorage, type Storage } from './storage.js';
import { type ToVerify } from './to-verify.js';

export { opening } from './closing.js';
export type { OpenStorage, Storage, ToVerify };

/**
 * Opens what a minute book is kept in, wherever that is. The clients of a cluster are loaded only where there is one: most
 * commands run over files, and should start at once.
 *
 * @throws {StoreUnavailable} when it cannot be opened
 */
export async function openStorage({ store, ...options }: OpenStorage): Promise<Storage> {
  if (store.engine === 'sqlite') return openFiles({ ...options, store });
  const { openCluster } = await import('./on-cluster.js');
  return openCluster({ ...options, store });
}

/**
 * Opens what a verification reads, wherever that is; nothing is written.
 *
 * @throws {StoreUnavailable} when it cannot be opened
 */
export async function openToVerify({ data, store }: BookPlace, wrappingKeys: string): Promise<ToVerify> {
  if (store.engine === 'sqlite') return filesToVerify(data, wrappingKeys);
  const { clusterToVerify } = await import('./cluster-to-verify.js');
  return clusterToVerify(store, data, wrappingKeys);
}
