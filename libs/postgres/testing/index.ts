export * from './start-postgres.js';
export * from './with-postgres.js';
