import { ProofError } from './errors.js';
import { HASH_BYTES } from './hash.js';
import { isSize } from './sizes.js';

/** What a proof is made of, looked at before anything is computed with it: it may come from anyone, by way of JSON. */

/** @throws {ProofError} */
export function needSize(value: unknown, what: string): void {
  if (!isSize(value)) throw new ProofError(`The ${what} is not a whole number from 0 to 2^53 - 1.`);
}

/** @throws {ProofError} */
export function needHash(value: unknown, what: string): void {
  if (!(value instanceof Uint8Array) || value.length !== HASH_BYTES)
    throw new ProofError(`The ${what} is not a hash of ${HASH_BYTES} bytes.`);
}

/** @throws {ProofError} also for more hashes than a tree of 2^53 entries is high, and one */
export function needProof(value: unknown): void {
  if (!Array.isArray(value) || value.length > 54) throw new ProofError('The proof is not a list of at most 54 hashes.');
  value.forEach((hash, at) => needHash(hash, `proof's hash ${at}`));
}
