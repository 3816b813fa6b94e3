import { join } from 'node:path';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { openPrivateStore } from '#lib/private-store/index.js';
import { openSqliteVault } from '#lib/sealing/sqlite/index.js';
import { originOf } from '../origin.js';
import { claimDirectory } from './claim-directory.js';
import { opening } from './closing.js';
import { type OpenStorage, type Storage } from './storage.js';

/**
 * Storage in SQLite files of the data directory: one machine, any number of processes.
 *
 * @throws {StoreUnavailable} when a file cannot be opened
 */
export const openFiles = ({ data, readOnly, clock, wrappingKeys }: OpenStorage): Promise<Storage> =>
  opening(async (opened) => {
    claimDirectory(data, null);
    const rawStore = opened.add(openSqliteEventStore({ file: join(data, 'ledger.db'), readOnly, clock }));
    const privateStore = opened.add(openPrivateStore({ file: join(data, 'private.db'), clock }));
    const origin = originOf(data);
    const vault = opened.add(openSqliteVault({ data, origin, clock, keys: wrappingKeys }));
    return {
      rawStore,
      checkpoints: null,
      ledgerName: null,
      privateStore,
      vault,
      origin,
      close: () => opened.close(),
    };
  });
