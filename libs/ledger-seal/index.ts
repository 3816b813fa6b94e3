export * from './errors.js';
export { LedgerSeal } from './ledger-seal.js';
export { openLedgerSeal, type OpenLedgerSeal } from './open-ledger-seal.js';
export type { ReceiptOptions } from './receipts.js';
export type { Seal } from './seal.js';
export { type SealFiles, sealFilesOf } from './seal-files.js';
export { isSealDue, LONGEST_UNSEALED_MS, MOST_UNSEALED, SEALED_AT_ONCE } from './seal/when-to-seal.js';
export type { Tree } from './tree/tree.js';
