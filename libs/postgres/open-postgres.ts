import { StoreUnavailable } from '#lib/event-store/errors.js';
import { describeDatabase } from './connection-settings.js';
import { migrate } from './migrate.js';
import { mustBeToday } from './must-be-today.js';
import { type PostgresPlace, schemasOf } from './place.js';
import { PooledPostgres } from './pooled-postgres.js';
import { type Postgres } from './postgres.js';
import { KEYS } from './schema/keys-schema.js';
import { PRIVATE } from './schema/private-schema.js';

export interface OpenPostgres extends PostgresPlace {
  /** Looks at what is there and makes nothing; the server refuses every change. Default false. */
  readonly readOnly?: boolean;
}

/**
 * Opens a ledger's schemas in a PostgreSQL database, making them when there are none and bringing them to today's form. The
 * caller closes it, after what it gave it to.
 *
 * @throws {LedgerMissing} when it is opened to read only, and there is no such ledger
 * @throws {StoreUnavailable} when the database cannot be reached, does not let us in, or holds what is not ours or is newer;
 * without the password
 */
export async function openPostgres({ url, ledger, readOnly = false }: OpenPostgres): Promise<Postgres> {
  const names = schemasOf(ledger);
  const postgres = new PooledPostgres(url, describeDatabase(url), names, { readOnly });
  const prepare = readOnly ? mustBeToday : migrate;
  try {
    await mustBeNewEnough(postgres);
    await prepare(postgres, names.main, PRIVATE);
    await prepare(postgres, names.keys, KEYS);
    return postgres;
  } catch (error) {
    await postgres.close();
    throw error;
  }
}

/** 13, for transaction numbers that never come again (`xid8`). */
const OLDEST = 130_000;

async function mustBeNewEnough(postgres: Postgres): Promise<void> {
  const [found] = await postgres.read<{ version: number }>(
    `SELECT current_setting('server_version_num')::integer AS version`,
  );
  if (found !== undefined && found.version < OLDEST)
    throw new StoreUnavailable(`${postgres.what} is run by a server older than PostgreSQL 13. Upgrade it.`);
}
