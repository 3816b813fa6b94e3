import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Database } from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { type Vault } from '../vault.js';
import { assertFolders } from './assert-folders.js';
import { Disclosures } from './disclosures.js';
import { KeyStore } from './key-store.js';
import { openDatabaseForReading } from './open-database.js';
import { reveal } from './revealing.js';
import { KEYS, VAULT } from './schema.js';
import { unavailable } from './unavailable.js';
import { anotherLedger, keyStoreMissing } from './wrapping-key-faults.js';
import { WrappingKeyFiles } from '../keys/wrapping-key-files.js';
import { type WrappingKeys } from '../keys/wrapping-keys.js';
import { faultOf, WrappingState } from './wrapping-state.js';

/** A vault that can only be asked. */
export type VaultReader = Pick<Vault, 'reveal' | 'close'>;

export interface OpenVaultForReading {
  /** Folder of vault.db and keys.db. */
  readonly data: string;
  /** Folder of the wrapping keys. Default `data`. */
  readonly keys?: string;
  /** The ledger's origin. */
  readonly origin: string;
}

/** A rotation elsewhere may take a key away between two looks; it does not happen again and again. */
const LOOKS = 5;

/**
 * Opens a vault to look at what lies in it. No file is made, changed or destroyed, also not what an interrupted rotation left;
 * SQLite may lay its journal's index beside a database.
 *
 * @throws {StoreUnavailable} when a file is missing, of another form or another minute book's, or the wrapping key is not here
 */
export function openVaultForReading({ data, keys = data, origin }: OpenVaultForReading): VaultReader {
  const place = `The vault in ${data}`;
  const opened: Database[] = [];
  const close = () => opened.forEach((database) => database.close());
  try {
    assertFolders(data, keys);
    const [file, keysFile] = [join(data, 'vault.db'), join(data, 'keys.db')];
    opened.push(openDatabaseForReading(file, VAULT));
    if (!existsSync(keysFile)) throw keyStoreMissing(keysFile);
    opened.push(openDatabaseForReading(keysFile, KEYS));
    const [vault, store] = opened as [Database, Database];
    const wrappingKeys = new WrappingKeyFiles(keys);
    mustBeOf(origin, vault, store);
    mustOpen(new WrappingState(store), wrappingKeys, origin, keysFile);
    const parts = {
      ledger: origin,
      disclosures: new Disclosures(vault),
      keys: new KeyStore(store, wrappingKeys),
    };
    return { reveal: async (digests) => explained(place, () => reveal(parts, digests)), close: async () => close() };
  } catch (error) {
    close();
    throw unavailable(error, place);
  }
}

/** @throws {StoreUnavailable} another minute book's */
function mustBeOf(ledger: string, vault: Database, store: Database): void {
  for (const [database, table] of [
    [vault, 'vault'],
    [store, 'wrapping'],
  ] as const) {
    const theirs = database.prepare<[], string>(`SELECT ledger FROM ${table}`).pluck().get() ?? ledger;
    if (theirs !== ledger) throw anotherLedger(database.name, theirs, ledger);
  }
}

/** @throws {StoreUnavailable} when the valid wrapping key is not here, or is another */
function mustOpen(state: WrappingState, keys: WrappingKeys, ledger: string, file: string): void {
  for (let look = 1; ; look += 1) {
    const wrapping = state.read();
    if (wrapping === null) throw new StoreUnavailable(`The file ${file} says nothing of a wrapping key.`);
    const fault = faultOf(wrapping, keys, ledger);
    if (fault === null) return;
    if (look === LOOKS || state.read()?.epoch === wrapping.epoch) throw fault;
  }
}

function explained<Answer>(place: string, work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    throw unavailable(error, place);
  }
}
