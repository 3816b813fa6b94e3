import { type CheckpointStore } from './checkpoint-store.js';
import { type TokenRecords } from './token-records.js';
import { type TokenStore } from './token-store.js';

/** What is private and may change: who may write, and how far the reactors have come. */
export interface PrivateStore {
  readonly tokens: TokenStore;
  /** The tokens as they are kept, for a copy into another engine. */
  readonly tokenRecords: TokenRecords;
  readonly checkpoints: CheckpointStore;
  close(): Promise<void>;
}
