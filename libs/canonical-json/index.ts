export { canonicalize, type Json } from './canonicalize.js';
