import { SettingsError } from './settings-error.js';

/** Where the log is kept, and what is private beside it. */
export type StoreSetting =
  /** Files of the data directory, for one machine. */
  | { readonly engine: 'sqlite' }
  | {
      readonly engine: 'kurrentdb';
      /** The client's connection string, with the ledger's name as `ledger`. It may hold a password: never to be shown. */
      readonly url: string;
      /** PostgreSQL for what is private; null where one server alone keeps that in files of its data directory. */
      readonly privateUrl: string | null;
    };

/** A store in files of the data directory. */
export const IN_FILES: StoreSetting = { engine: 'sqlite' };

/** What MINUTEBOOK_STORE and MINUTEBOOK_PRIVATE_STORE say, and the directory, where the store is one. */
export interface StorePlace {
  readonly store: StoreSetting;
  readonly directory: string | null;
}

/**
 * Reads where the minute book is kept: `sqlite:<directory>`, or `kurrentdb://…` with `postgres://…` for what is private.
 *
 * @param storeName what the reader calls the one, and `privateName` the other
 * @throws {SettingsError} for a store that there is not; it shows no more of a URL than its scheme
 */
export function readStore(
  store: string,
  privateStore: string | undefined,
  storeName = 'MINUTEBOOK_STORE',
  privateName = 'MINUTEBOOK_PRIVATE_STORE',
): StorePlace {
  if (/^kurrentdb(\+discover)?:\/\/./.test(store))
    return {
      store: { engine: 'kurrentdb', url: store, privateUrl: privateUrlOf(privateStore, privateName) },
      directory: null,
    };
  const directory = /^sqlite:(.+)$/.exec(store)?.[1];
  if (directory === undefined)
    throw new SettingsError(
      `${storeName} begins with ${schemeOf(store)}. Write sqlite:<directory>, for example sqlite:./data, or kurrentdb://<host>:2113?ledger=<name>.`,
    );
  if (privateStore !== undefined && privateStore !== '')
    throw new SettingsError(
      `${privateName} goes with ${storeName} kurrentdb://…: in files, what is private lies in the data directory. Leave it out.`,
    );
  return { store: IN_FILES, directory };
}

function privateUrlOf(text: string | undefined, name: string): string | null {
  if (text === undefined || text === '') return null;
  if (/^postgres(ql)?:\/\/./.test(text)) return text;
  throw new SettingsError(
    `${name} begins with ${schemeOf(text)}. Write postgres://<user>:<password>@<host>:5432/<database>, or leave it out where one server runs alone.`,
  );
}

/** What stands before the colon: the rest may hold a password. */
const schemeOf = (text: string): string => JSON.stringify(text.split(':', 1)[0]?.slice(0, 20) ?? '');
