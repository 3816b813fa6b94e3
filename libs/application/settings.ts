import { join, resolve } from 'node:path';
import { type KeyPlaces } from '#lib/backup/index.js';
import { SettingsError } from './settings-error.js';
import { readStore, type StoreSetting } from './store-setting.js';

export { SettingsError };

/** Where the minute book is kept and served. */
export interface Settings {
  /** The data directory, absolute. With a store elsewhere it holds this process's views, and keys. */
  readonly data: string;
  readonly store: StoreSetting;
  readonly host: string;
  readonly port: number;
}

/** Where a minute book is: what opens it. */
export type BookPlace = Pick<Settings, 'data' | 'store'>;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings from the environment; what is given on the command line comes first. `MINUTEBOOK_STORE` names the store:
 * `sqlite:<directory>`, by default `sqlite:./data`, or `kurrentdb://…`.
 *
 * @throws {SettingsError} for a store that is not supported or a port that is none
 */
export function readSettings(environment: Environment, given: { data?: string | undefined } = {}): Settings {
  const { store, directory } = readStore(
    environment['MINUTEBOOK_STORE'] || 'sqlite:./data',
    environment['MINUTEBOOK_PRIVATE_STORE'],
  );
  return {
    data: resolve(given.data ?? (environment['MINUTEBOOK_DATA'] || (directory ?? './data'))),
    store,
    host: environment['HOST'] || '127.0.0.1',
    port: portOf(environment['PORT'] || '3000'),
  };
}

/** Where the keys lie: MINUTEBOOK_WRAPPING_KEYS and MINUTEBOOK_SIGNING_KEY, or else the data directory. */
export const keyPlacesOf = (data: string, environment: Environment = process.env): KeyPlaces => ({
  data,
  wrappingKeys: environment['MINUTEBOOK_WRAPPING_KEYS'] || data,
  signingKey: environment['MINUTEBOOK_SIGNING_KEY'] || join(data, 'signing-key'),
});

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new SettingsError(`PORT is ${JSON.stringify(text)}. Write a number from 0 to 65535.`);
  return port;
}
