export { LedgerMissing } from './ledger-missing.js';
export { type OpenPostgres, openPostgres } from './open-postgres.js';
export type { PostgresPlace } from './place.js';
export type * from './postgres.js';
