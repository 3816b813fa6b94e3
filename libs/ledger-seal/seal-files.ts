import { join } from 'node:path';

/** The files of a data directory that seals and proofs rest on. */
export interface SealFiles {
  readonly ledger: string;
  /** Hashes of the tree: derived, may be removed. */
  readonly tree: string;
  /** The checkpoint stream; kept as it is when ledger.db is restored. */
  readonly checkpoints: string;
  /** The last checkpoint, as text anyone can copy. */
  readonly checkpoint: string;
  /** `PRIVATE+KEY+…`, to be read by the minute book alone. */
  readonly signingKey: string;
  /** The public key, `<origin>+<id>+<key>`: what verifiers are given. */
  readonly verifierKey: string;
}

/** @param signingKey where the private key lies when it is not in the data directory */
export const sealFilesOf = (data: string, signingKey?: string): SealFiles => ({
  ledger: join(data, 'ledger.db'),
  tree: join(data, 'tree.db'),
  checkpoints: join(data, 'checkpoints.db'),
  checkpoint: join(data, 'checkpoint'),
  signingKey: signingKey ?? join(data, 'signing-key'),
  verifierKey: join(data, 'verifier-key'),
});
