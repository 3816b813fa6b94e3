import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Database } from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { unavailable } from '#lib/sqlite/index.js';
import { WrappingKeyFiles } from '../keys/wrapping-key-files.js';
import { type WrappingKeys } from '../keys/wrapping-keys.js';
import { assertFolders } from './assert-folders.js';
import { Disclosures } from './disclosures.js';
import { KeyStore } from './key-store.js';
import { openForReading } from './open-files.js';
import { KEYS, VAULT } from './schema.js';
import { anotherLedger, keyStoreMissing } from './wrapping-key-faults.js';
import { faultOf, WrappingState } from './wrapping-state.js';

/** What is needed to look at what lies in a vault. */
export interface ReadingParts {
  /** The folder of the files. */
  readonly place: string;
  /** The ledger's origin. */
  readonly ledger: string;
  readonly disclosures: Disclosures;
  readonly keys: KeyStore;
  readonly wrapping: WrappingState;
  close(): void;
}

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
 * Opens the files as they lie there. None is made, changed or destroyed, also not what an interrupted rotation left; SQLite
 * may lay its journal's index beside a database.
 *
 * @throws {StoreUnavailable} when a file is missing, of another form or another minute book's, or the wrapping key is not here
 */
export function openReadingParts({ data, keys = data, origin }: OpenVaultForReading): ReadingParts {
  const opened: Database[] = [];
  const close = () => opened.forEach((database) => database.close());
  try {
    assertFolders(data, keys);
    const [file, keysFile] = [join(data, 'vault.db'), join(data, 'keys.db')];
    opened.push(openForReading(file, VAULT));
    if (!existsSync(keysFile)) throw keyStoreMissing(keysFile);
    opened.push(openForReading(keysFile, KEYS));
    const [vault, store] = opened as [Database, Database];
    const [wrappingKeys, wrapping] = [new WrappingKeyFiles(keys), new WrappingState(store)];
    mustBeOf(origin, vault, store);
    mustOpen(wrapping, wrappingKeys, origin, keysFile);
    return {
      place: data,
      ledger: origin,
      disclosures: new Disclosures(vault),
      keys: new KeyStore(store, wrappingKeys),
      wrapping,
      close,
    };
  } catch (error) {
    close();
    throw unavailable(error, `The vault in ${data}`);
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
