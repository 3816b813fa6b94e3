export { type CanonicalMembers, type Span } from './canonical-members.js';
export { canonicalize, type Json } from './canonicalize.js';
export { NotCanonical } from './not-canonical.js';
export { readCanonical } from './read-canonical.js';
