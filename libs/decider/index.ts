export * from './decider.js';
export * from './envelope.js';
export * from './errors.js';
export * from './handle-command.js';
export * from './ids.js';
export * from './metadata.js';
export * from './read-folded.js';
export * from './use-case.js';
