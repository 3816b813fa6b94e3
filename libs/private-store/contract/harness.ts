import { type PrivateStore } from '../private-store.js';

/** What an engine brings to the contract: an empty private store for each case, and ways to reach it. */
export interface PrivateStoreHarness {
  /** Opens the harness's store; once more for another process's. `clock` in milliseconds since 1970. */
  open(clock: () => number): Promise<PrivateStore>;
  /** Everything that is kept of the tokens, as text and bytes, to look for what must not be there. */
  keptOfTokens(): Promise<readonly (string | Buffer | null)[]>;
  /** Removes it. Every store is closed by then. */
  dispose(): Promise<void>;
}

export type PrivateStoreEngine = () => Promise<PrivateStoreHarness>;
