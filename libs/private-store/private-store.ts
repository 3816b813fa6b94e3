import { type CheckpointStore } from './checkpoint-store.js';
import { type TokenStore } from './token-store.js';

/** What is private and may change: who may write, and how far the reactors have come. */
export interface PrivateStore {
  readonly tokens: TokenStore;
  readonly checkpoints: CheckpointStore;
  close(): Promise<void>;
}
