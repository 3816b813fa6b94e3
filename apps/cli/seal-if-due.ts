import { type Seals } from '#lib/application/index.js';
import { LedgerSealError } from '#lib/ledger-seal/index.js';

/** Seals what was recorded where that is due. What was recorded stays recorded when no seal can be made: that is said beside it. */
export async function sealIfDue(seals: Seals): Promise<void> {
  try {
    await seals.sealIfDue();
  } catch (error) {
    if (!(error instanceof LedgerSealError)) throw error;
    process.stderr.write(`${error.message}\n`);
  }
}
