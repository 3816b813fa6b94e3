import { join, resolve } from 'node:path';
import { type KeyPlaces } from '#lib/backup/index.js';

/** Where the minute book is kept and served. */
export interface Settings {
  /** The data directory, absolute. */
  readonly data: string;
  readonly host: string;
  readonly port: number;
}

/** A setting that cannot be used; the sentence says which and what to put there. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings from the environment; what is given on the command line comes first. `MINUTEBOOK_STORE` names the store
 * as `sqlite:<directory>`, the only engine supported now.
 *
 * @throws {SettingsError} for a store that is not supported or a port that is none
 */
export function readSettings(environment: Environment, given: { data?: string | undefined } = {}): Settings {
  const directory = storeDirectory(environment['MINUTEBOOK_STORE'] ?? 'sqlite:./data');
  return {
    data: resolve(given.data ?? (environment['MINUTEBOOK_DATA'] || directory)),
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

function storeDirectory(store: string): string {
  const directory = /^sqlite:(.+)$/.exec(store)?.[1];
  if (directory === undefined)
    throw new SettingsError(
      `MINUTEBOOK_STORE is ${JSON.stringify(store)}. Only SQLite is supported now: write sqlite:<directory>, for example sqlite:./data.`,
    );
  return directory;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new SettingsError(`PORT is ${JSON.stringify(text)}. Write a number from 0 to 65535.`);
  return port;
}
