import { type VaultStatus } from '../vault.js';
import { type Disclosures } from './disclosures.js';
import { type KeyStore } from './key-store.js';
import { type WrappingState } from './wrapping-state.js';

/** How much a vault holds, and with which wrapping key. */
export function statusOf(
  disclosures: Pick<Disclosures, 'count'>,
  keys: Pick<KeyStore, 'count'>,
  wrapping: Pick<WrappingState, 'read'>,
): VaultStatus {
  const { epoch = 0, madeAt = null } = wrapping.read() ?? {};
  return { subjects: keys.count(), ...disclosures.count(), epoch, rotatedAt: madeAt ?? '' };
}
