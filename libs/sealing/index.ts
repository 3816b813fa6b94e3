export * from './disclosure.js';
export * from './errors.js';
export type * from './field-state.js';
export * from './pointer.js';
export * from './sealed.js';
export * from './to-seal.js';
export type * from './vault.js';
