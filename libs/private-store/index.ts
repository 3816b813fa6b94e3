export { carryRevocations } from './carry-revocations.js';
export * from './checkpoint-store.js';
export * from './open-private-store.js';
export type * from './private-store.js';
export * from './token-records.js';
export * from './token-store.js';
