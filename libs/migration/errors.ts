/** A ledger that cannot be moved, or did not arrive as it was; the sentence says what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}
