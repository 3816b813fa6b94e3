import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Database } from 'better-sqlite3';
import { assertFolders } from './assert-folders.js';
import { Disclosures } from './disclosures.js';
import { KeyStore } from './key-store.js';
import { openOwn } from './open-files.js';
import { Rotation } from './rotation.js';
import { KEYS, VAULT } from './schema.js';
import { type ReadingParts } from './reading-parts.js';
import { settleWrappingKey } from './settle-wrapping-key.js';
import { FileUpkeep, Upkeep } from './upkeep.js';
import { anotherLedger, keyStoreMissing } from './wrapping-key-faults.js';
import { type WrappingKeys } from '../keys/wrapping-keys.js';
import { WrappingState } from './wrapping-state.js';

/** What a vault in SQLite is made of. */
export interface VaultParts extends ReadingParts {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly rotation: Rotation;
  readonly upkeep: Upkeep;
}

export interface PartsOptions {
  /** Folder of vault.db and keys.db, or `:memory:`. */
  readonly data: string;
  readonly wrappingKeys: WrappingKeys;
  readonly ledger: string;
  readonly clock: () => number;
}

/** @throws {StoreUnavailable} what is not this minute book's, or not whole */
export function openParts({ data, wrappingKeys, ledger, clock }: PartsOptions): VaultParts {
  const opened: Database[] = [];
  const close = () => opened.forEach((database) => database.close());
  const fileOf = (name: string) => (data === ':memory:' ? data : join(data, name));
  try {
    assertFolders(data, wrappingKeys.place);
    const vault = openOwn(fileOf('vault.db'), VAULT);
    opened.push(vault);
    claim(vault, ledger);
    const disclosures = new Disclosures(vault);
    if (data !== ':memory:' && !existsSync(fileOf('keys.db')) && disclosures.count().fields > 0)
      throw keyStoreMissing(fileOf('keys.db'));
    const store = openOwn(fileOf('keys.db'), KEYS);
    opened.push(store);
    const rotation = new Rotation(store, wrappingKeys, clock);
    settleWrappingKey(store, wrappingKeys, rotation, ledger);
    return {
      place: data,
      ledger,
      clock,
      disclosures,
      keys: new KeyStore(store, wrappingKeys),
      rotation,
      wrapping: new WrappingState(store),
      upkeep: new Upkeep(new FileUpkeep(vault, 'vault'), new FileUpkeep(store, 'wrapping')),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Says in vault.db whose it is, once. */
function claim(vault: Database, ledger: string): void {
  vault.prepare<[string]>('INSERT INTO vault (one, ledger) VALUES (1, ?) ON CONFLICT DO NOTHING').run(ledger);
  const theirs = vault.prepare<[], string>('SELECT ledger FROM vault').pluck().get() ?? ledger;
  if (theirs !== ledger) throw anotherLedger(vault.name, theirs, ledger);
}
