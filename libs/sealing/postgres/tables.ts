import { type Postgres, type Row } from '#lib/postgres/index.js';

/** The vault's tables, quoted for SQL. */
export interface Tables {
  readonly disclosures: string;
  readonly erased: string;
  readonly released: string;
  readonly vault: string;
  readonly keys: string;
  readonly tombstones: string;
  readonly wrapping: string;
}

export const tablesOf = ({ schema, keysSchema }: Postgres): Tables => ({
  disclosures: `${schema}.disclosures`,
  erased: `${schema}.erased`,
  released: `${schema}.released`,
  vault: `${schema}.vault`,
  keys: `${keysSchema}.keys`,
  tombstones: `${keysSchema}.tombstones`,
  wrapping: `${keysSchema}.wrapping`,
});

/** Rows of one statement, in a transaction or out of one. */
export type Look = <Answer extends Row>(sql: string, values?: readonly unknown[]) => Promise<readonly Answer[]>;
