export * from './ledger.js';
export * from './start-postgres.js';
export * from './with-postgres.js';
