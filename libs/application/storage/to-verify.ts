import { type FiledLog, type SealedFields } from '#lib/ledger-seal/index.js';

/** What a verification reads of a minute book, beside its data directory, and how to let go of it. */
export interface ToVerify {
  /** The log and its checkpoint stream where they are no files of the data directory. */
  readonly logs: { readonly log: FiledLog; readonly checkpoints: FiledLog } | null;
  /** What knows the sealed fields; null when nobody here can know: the keys are elsewhere. */
  readonly fields: SealedFields | null;
  /** Why nobody knows, in a sentence. */
  readonly why: string | null;
  close(): Promise<void>;
}
