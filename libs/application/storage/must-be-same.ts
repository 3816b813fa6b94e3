import { MigrationError } from '#lib/migration/index.js';

/** Refuses to put one ledger's into another's. @throws {MigrationError} */
export function mustBeSame(there: string, origin: string): void {
  if (there !== origin)
    throw new MigrationError(
      `The place to copy to belongs to the ledger ${there}, and this one is ${origin}. Name an empty one.`,
    );
}
