import { randomBytes } from 'node:crypto';
import { decrypt, encrypt } from '../crypto/aead.js';
import { boundToEpoch } from '../crypto/bound-to.js';
import { KEY_BYTES } from './wrapping-keys.js';

/** What tells a wrapping key from any other: random bytes that it alone opens, for this ledger and epoch. */
export const proofOf = (key: Buffer, ledger: string, epoch: number): Buffer =>
  encrypt(key, randomBytes(KEY_BYTES), boundToEpoch(ledger, epoch));

/** Whether a wrapping key is the one that a proof was made with. */
export const proves = (proof: Buffer | null, key: Buffer, ledger: string, epoch: number): boolean =>
  proof !== null && decrypt(key, proof, boundToEpoch(ledger, epoch)) !== null;
