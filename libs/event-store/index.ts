export * from './errors.js';
export * from './event-store.js';
export type * from './event.js';
