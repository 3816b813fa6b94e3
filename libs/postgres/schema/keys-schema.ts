import { type SchemaForm } from '../schema-form.js';

/** The key schema: every subject's key, wrapped; and the subjects that can never have one again. */
export const KEYS: SchemaForm = {
  purpose: 'keys',
  migrations: [
    (schema) => `
      CREATE TABLE ${schema}.keys (
        subject text COLLATE "C" PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('person', 'matter')),
        epoch integer NOT NULL,
        wrapped bytea NOT NULL
      );
      CREATE TABLE ${schema}.tombstones (
        subject text COLLATE "C" PRIMARY KEY,
        event text COLLATE "C" NOT NULL
      );
      CREATE TABLE ${schema}.wrapping (
        one integer PRIMARY KEY CHECK (one = 1),
        ledger text COLLATE "C" NOT NULL,
        -- The epoch whose wrapping key is valid; 0 before the first.
        epoch integer NOT NULL,
        -- Proves a wrapping key to be the one of this epoch and this ledger.
        proof bytea,
        made_at text COLLATE "C",
        applied text COLLATE "C",
        -- As in the vault's table.
        scrub_due bigint NOT NULL DEFAULT 0
      );`,
  ],
};
