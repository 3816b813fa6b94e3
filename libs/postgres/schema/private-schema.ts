import { type SchemaForm } from '../schema-form.js';

/**
 * The ledger's schema: tokens, reactor checkpoints, the origin, and the encrypted disclosures with what became of those that
 * are gone. Text is compared byte for byte (`"C"`), on every server alike.
 */
export const PRIVATE: SchemaForm = {
  purpose: 'private',
  migrations: [
    (schema) => `
      CREATE TABLE ${schema}.tokens (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id text COLLATE "C" NOT NULL UNIQUE,
        name text NOT NULL,
        role text NOT NULL,
        sha256 bytea NOT NULL UNIQUE,
        created_at text COLLATE "C" NOT NULL,
        last_used_at text COLLATE "C",
        revoked_at text COLLATE "C"
      );
      CREATE TABLE ${schema}.reactor_checkpoints (
        reactor text COLLATE "C" PRIMARY KEY,
        position text COLLATE "C" NOT NULL
      );
      CREATE TABLE ${schema}.origin (
        one integer PRIMARY KEY CHECK (one = 1),
        origin text COLLATE "C" NOT NULL
      );
      CREATE TABLE ${schema}.disclosures (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        digest text COLLATE "C" NOT NULL UNIQUE,
        event_id text COLLATE "C" NOT NULL,
        pointer text COLLATE "C" NOT NULL,
        subject text COLLATE "C" NOT NULL,
        blob bytea NOT NULL,
        made_at text COLLATE "C" NOT NULL
      );
      CREATE INDEX disclosures_of_an_event ON ${schema}.disclosures (event_id);
      CREATE INDEX disclosures_of_a_subject ON ${schema}.disclosures (subject);
      CREATE TABLE ${schema}.erased (
        digest text COLLATE "C" PRIMARY KEY,
        event text COLLATE "C" NOT NULL
      );
      CREATE TABLE ${schema}.released (
        digest text COLLATE "C" PRIMARY KEY,
        subject text COLLATE "C" NOT NULL,
        event text COLLATE "C" NOT NULL
      );
      CREATE TABLE ${schema}.vault (
        one integer PRIMARY KEY CHECK (one = 1),
        ledger text COLLATE "C" NOT NULL,
        applied text COLLATE "C",
        -- A number that marks the last deletion whose rows may still lie in the table's file; 0 for none.
        scrub_due bigint NOT NULL DEFAULT 0
      );`,
  ],
};
