import { hash } from 'node:crypto';
import { StoreUnavailable } from '#lib/event-store/errors.js';

/** Where in PostgreSQL a ledger keeps what is private. */
export interface PostgresPlace {
  /** `postgres://user:password@host:port/database`, with `?sslmode=verify-full` where the network is not trusted. */
  readonly url: string;
  /** The ledger's name, `[a-z0-9][a-z0-9.-]{0,62}`. Several ledgers share a database, each with schemas of its own. */
  readonly ledger: string;
}

/** The names of a ledger's two schemas, unquoted. */
export interface SchemaNames {
  /** Tokens, reactor checkpoints, the origin, encrypted disclosures. */
  readonly main: string;
  /** The wrapped keys alone, so that a backup can leave them out (`pg_dump --exclude-schema='minutebook-*-keys'`). */
  readonly keys: string;
}

const LEDGER = /^[a-z0-9][a-z0-9.-]{0,62}$/;
/** PostgreSQL cuts a name after 63 bytes, without a word: two long names would be one. */
const LONGEST_NAME = 63;
const [PREFIX, KEYS] = ['minutebook-', '-keys'];
const LONGEST_LEDGER = LONGEST_NAME - PREFIX.length - KEYS.length;
/** Bits enough (80) that nobody meets two ledgers with one abbreviation. */
const HASH = 20;

/**
 * The schemas of a ledger: `minutebook-<ledger>` and `minutebook-<ledger>-keys`. A name of more than 47 characters stands
 * there as its first 26, a tilde and 20 hexadecimal digits of its SHA-256.
 *
 * @throws {StoreUnavailable} for a name that is none, or that ends in `-keys` and so would be another ledger's key schema
 */
export function schemasOf(ledger: string): SchemaNames {
  if (!LEDGER.test(ledger) || ledger.endsWith(KEYS))
    throw new StoreUnavailable(
      `${JSON.stringify(ledger)} cannot be the name of a ledger in PostgreSQL. Take up to 63 small letters, digits, full stops and hyphens, beginning with a letter or digit and not ending in “${KEYS}”.`,
    );
  const short = ledger.slice(0, LONGEST_LEDGER - HASH - 1);
  const name = ledger.length <= LONGEST_LEDGER ? ledger : `${short}~${hash('sha256', ledger, 'hex').slice(0, HASH)}`;
  return { main: `${PREFIX}${name}`, keys: `${PREFIX}${name}${KEYS}` };
}

/** A name as SQL takes it. None of ours holds a quotation mark. */
export const quoted = (name: string): string => `"${name}"`;
