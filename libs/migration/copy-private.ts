import { type TokenRecords, TokensDiffer } from '#lib/private-store/index.js';
import { RecordsDiffer, type VaultRecords, type VaultRecordsReader } from '#lib/sealing/records/index.js';
import { comparePrivate } from './copy-private-compare.js';
import { MigrationError } from './errors.js';

/** What is private, to be copied from. */
export interface PrivateSource {
  readonly vault: VaultRecordsReader;
  readonly tokens: Pick<TokenRecords, 'read'>;
}

/** Where what is private is copied to: of the same ledger, with a folder of wrapping keys of its own. */
export interface PrivateTarget {
  readonly vault: VaultRecords;
  readonly tokens: TokenRecords;
}

/** How much was copied or there already; all of it was found the same on both sides. */
export interface PrivateReport {
  readonly fields: number;
  readonly subjects: number;
  readonly tokens: number;
}

/**
 * Copies what is private, then compares what each side discloses. A copy that was begun is gone on with; once it is whole,
 * again changes nothing. Revocations and erasures of the source are carried into the target, also when it was copied to
 * before. Checkpoints of reactors, and how far orders were carried out, stay behind: they are places in another engine's log.
 *
 * @param onProgress told from time to time how many fields were copied or there already
 * @throws {MigrationError} when the source has erasures to carry out first, the target holds something else, or what arrived
 *   is not what was sent; it names no personal data
 * @throws {StoreUnavailable} when either cannot be read, or the target not be written
 */
export async function copyPrivate(
  from: PrivateSource,
  to: PrivateTarget,
  onProgress: (fields: number) => void = () => undefined,
): Promise<PrivateReport> {
  const unfinished = await from.vault.unfinished();
  if (unfinished > 0)
    throw new MigrationError(
      `${unfinished} sealed fields lie in the vault to copy from although an order has erased them. Start its server once: it carries such orders out. Then run this again; nothing was copied.`,
    );
  try {
    let fields = 0;
    for await (const batch of from.vault.read()) {
      await to.vault.takeIn(batch);
      fields += batch.disclosures.length;
      if (batch.disclosures.length > 0) onProgress(fields);
    }
    await to.tokens.takeIn(await from.tokens.read());
  } catch (error) {
    if (error instanceof RecordsDiffer || error instanceof TokensDiffer)
      throw new MigrationError(error.message, { cause: error });
    throw error;
  }
  return comparePrivate(from, to);
}
