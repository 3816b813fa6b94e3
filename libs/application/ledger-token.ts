/** The open ledger, for injection. */
export const LEDGER = Symbol('LEDGER');
