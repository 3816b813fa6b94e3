import { type Postgres } from '#lib/postgres/index.js';
import { type PrivateStore } from '../private-store.js';
import { PostgresCheckpointStore } from './postgres-checkpoint-store.js';
import { PostgresTokenRecords } from './postgres-token-records.js';
import { PostgresTokenStore } from './postgres-token-store.js';

export { agreedOrigin, originIn } from './agreed-origin.js';

export interface PostgresPrivateStoreOptions {
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly clock?: () => number;
}

/** The private store of several server processes. Closing it leaves `postgres` open: whoever opened that closes it. */
export function postgresPrivateStore(
  postgres: Postgres,
  { clock = Date.now }: PostgresPrivateStoreOptions = {},
): PrivateStore {
  return {
    tokens: new PostgresTokenStore(postgres, clock),
    tokenRecords: new PostgresTokenRecords(postgres),
    checkpoints: new PostgresCheckpointStore(postgres),
    close: async () => undefined,
  };
}
