export * from './errors.js';
export * from './event-store.js';
export type * from './event.js';
export type * from './filed-entry.js';
export type * from './landmarks.js';
