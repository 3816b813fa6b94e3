export * from './list-query.js';
export * from './query-case.js';
export * from './time-controls.js';
