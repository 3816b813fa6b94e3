import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { type PrivateSource, type PrivateTarget } from '#lib/migration/index.js';
import { type CheckpointStore, openPrivateStore } from '#lib/private-store/index.js';
import { openSqliteVaultRecords, readSqliteVaultRecords } from '#lib/sealing/sqlite/records/index.js';
import { originOf, readOrigin } from '../origin.js';
import { type BookPlace } from '../settings.js';
import { type Opened, opening } from './closing.js';
import { mustBeSame } from './must-be-same.js';

/** A minute book's place, and the folder of its wrapping keys. */
export interface PrivatePlace extends BookPlace {
  readonly wrappingKeys: string;
}

interface Open {
  /** The ledger's origin. */
  readonly origin: string;
  /** How far the reactors have come, in this log. */
  readonly checkpoints: CheckpointStore;
  close(): Promise<void>;
}

/**
 * Opens what is private of a minute book, to copy from.
 *
 * @throws {StoreUnavailable} when it is not there, or its keys are not
 */
export const openPrivateSource = (place: PrivatePlace): Promise<PrivateSource & Open> =>
  opening(async (opened) => {
    const source = await sourceOf(place, opened);
    return { ...source, close: () => opened.close() };
  });

/**
 * Opens where what is private is copied to; makes what is not there.
 *
 * @param origin of the ledger that is copied
 * @throws {MigrationError} when another ledger's lies there
 * @throws {StoreUnavailable} when it cannot be opened or made
 */
export const openPrivateTarget = (place: PrivatePlace, origin: string): Promise<PrivateTarget & Open> =>
  opening(async (opened) => {
    mkdirSync(place.wrappingKeys, { recursive: true, mode: 0o700 });
    const target = await targetOf(place, origin, opened);
    return { ...target, origin, close: () => opened.close() };
  });

async function sourceOf({ data, store, wrappingKeys: keys }: PrivatePlace, opened: Opened) {
  if (store.engine === 'kurrentdb' && store.privateUrl !== null) {
    const { sourceInPostgres } = await import('./records-in-postgres.js');
    return sourceInPostgres(store, store.privateUrl, keys, opened);
  }
  const file = join(data, 'private.db');
  if (!existsSync(file)) throw new StoreUnavailable(`There is no private store in ${data}.`);
  const origin = readOrigin(data);
  const vault = opened.add(readSqliteVaultRecords({ data, keys, origin }));
  const { tokenRecords: tokens, checkpoints } = opened.add(openPrivateStore({ file }));
  return { origin, vault, tokens, checkpoints };
}

async function targetOf({ data, store, wrappingKeys: keys }: PrivatePlace, origin: string, opened: Opened) {
  if (store.engine === 'kurrentdb' && store.privateUrl !== null) {
    const { targetInPostgres } = await import('./records-in-postgres.js');
    return targetInPostgres(store, store.privateUrl, keys, origin, opened);
  }
  mkdirSync(data, { recursive: true, mode: 0o700 });
  mustBeSame(originOf(data, origin), origin);
  const vault = opened.add(openSqliteVaultRecords({ data, keys, origin }));
  const { tokenRecords: tokens, checkpoints } = opened.add(openPrivateStore({ file: join(data, 'private.db') }));
  return { vault, tokens, checkpoints };
}
