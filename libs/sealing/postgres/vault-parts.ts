import { type Postgres } from '#lib/postgres/index.js';
import { type Disclosures } from './disclosures.js';
import { type Rotation } from './rotation.js';
import { type Scrubbing } from './scrubbing.js';
import { type SubjectKeys } from './subject-keys.js';
import { type Look, type Tables } from './tables.js';

/** What a vault in PostgreSQL is made of. */
export interface VaultParts {
  readonly postgres: Postgres;
  /** Statements that only read, each for itself. */
  readonly look: Look;
  readonly tables: Tables;
  /** The ledger's origin. */
  readonly ledger: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly disclosures: Disclosures;
  readonly keys: SubjectKeys;
  readonly rotation: Rotation;
  readonly scrubbing: Scrubbing;
}
