export type * from './records.js';
export * from './records-differ.js';
export type * from './vault-records.js';
