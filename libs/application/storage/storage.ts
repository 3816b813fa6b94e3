import { type EventStore, type Landmarks } from '#lib/event-store/index.js';
import { type PrivateStore } from '#lib/private-store/index.js';
import { type Vault } from '#lib/sealing/index.js';
import { type StoreSetting } from '../store-setting.js';

export interface OpenStorage {
  /** The data directory, which is there. */
  readonly data: string;
  readonly store: StoreSetting;
  /** Never write to the log. */
  readonly readOnly: boolean;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Folder of the keys that wrap the keys of sealed words; of several servers each has the same keys in it. */
  readonly wrappingKeys: string;
  /** Places of the log that this process knows. */
  readonly places: Landmarks;
}

/** What a minute book is kept in, open (docs/adr/0009). */
export interface Storage {
  /** The log as it is stored. */
  readonly rawStore: EventStore;
  /** Where the checkpoint stream lies; null when in a file of the data directory. */
  readonly checkpoints: EventStore | null;
  /** What sentences call the ledger, when it is not a file. */
  readonly ledgerName: string | null;
  readonly privateStore: PrivateStore;
  readonly vault: Vault;
  /** The name the ledger has for ever. */
  readonly origin: string;
  close(): Promise<void>;
}
