export * from './ask-witness.js';
export * from './witness.js';
export * from './witness-store.js';
export { SqliteWitnessStore } from './sqlite/sqlite-witness-store.js';
