import { type Vault } from '../vault.js';

/** What an engine brings to the contract: an empty vault for each case, and ways to reach it. */
export interface VaultHarness {
  /** Opens the harness's vault; once more for a second one over the same, or for the same one after closing. */
  open(): Promise<Vault>;
  /** Removes it. Every vault is closed by then. */
  dispose(): Promise<void>;
}

export type VaultEngine = () => Promise<VaultHarness>;
