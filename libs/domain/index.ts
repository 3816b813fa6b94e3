export * from './define-events.js';
export * from './fields.js';
export * from './refusal.js';
export * from './rule.js';
export * from './command.js';
export * from './party.dto.js';
export * from './validation/is-date-or-instant.js';
