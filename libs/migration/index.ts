export * from './copy-log.js';
export * from './copy-private.js';
export * from './errors.js';
export * from './map-positions.js';
export * from './root-of.js';
