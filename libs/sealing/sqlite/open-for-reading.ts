import { unavailable } from '#lib/sqlite/index.js';
import { type Vault } from '../vault.js';
import { type OpenVaultForReading, openReadingParts } from './reading-parts.js';
import { reveal } from './revealing.js';

export type { OpenVaultForReading } from './reading-parts.js';

/** A vault that can only be asked. */
export type VaultReader = Pick<Vault, 'reveal' | 'close'>;

/**
 * Opens a vault to look at what lies in it, as `openReadingParts` does: nothing is made, changed or destroyed.
 *
 * @throws {StoreUnavailable} when a file is missing, of another form or another minute book's, or the wrapping key is not here
 */
export function openVaultForReading(options: OpenVaultForReading): VaultReader {
  const parts = openReadingParts(options);
  const place = `The vault in ${parts.place}`;
  return {
    reveal: async (digests) => explained(place, () => reveal(parts, digests)),
    close: async () => parts.close(),
  };
}

function explained<Answer>(place: string, work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    throw unavailable(error, place);
  }
}
