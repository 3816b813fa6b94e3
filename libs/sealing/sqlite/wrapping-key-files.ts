/** Where other folders look for it. */
export { WrappingKeyFiles } from '../keys/wrapping-key-files.js';
