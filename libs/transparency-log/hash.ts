import { hash } from 'node:crypto';

/** Length of every hash of the tree: SHA-256. */
export const HASH_BYTES = 32;

/** Keeps leaves and nodes apart, so that a node can never pass for an entry (RFC 9162 §2.1.1). */
const LEAF_PREFIX = 0x00;
const NODE_PREFIX = 0x01;

/** An entry and its prefix are laid here to be hashed in one call; longer entries get a buffer of their own. */
const leafScratch = Buffer.alloc(65_536);
const nodeScratch = Buffer.alloc(1 + 2 * HASH_BYTES);
leafScratch[0] = LEAF_PREFIX;
nodeScratch[0] = NODE_PREFIX;

/** `SHA-256()`: the root of a tree without entries (RFC 9162 §2.1.1). Not to be written to. */
export const EMPTY_ROOT: Uint8Array = sha256(Buffer.alloc(0));

/** `SHA-256(0x00 ‖ entry)`: what stands in the tree for an entry, also its root when it is the only one (RFC 9162 §2.1.1). */
export function leafHash(entry: Uint8Array): Uint8Array {
  const length = entry.length + 1;
  const input = length <= leafScratch.length ? leafScratch : Buffer.alloc(length, LEAF_PREFIX);
  input.set(entry, 1);
  return sha256(length === input.length ? input : input.subarray(0, length));
}

/**
 * `SHA-256(0x01 ‖ left ‖ right)`: the root of two subtrees, the left one complete (RFC 9162 §2.1.1).
 *
 * @throws {RangeError} when either is not 32 bytes long: what else would be hashed is another tree's node
 */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  nodeScratch.set(assertHash(left), 1);
  nodeScratch.set(assertHash(right), 1 + HASH_BYTES);
  return sha256(nodeScratch);
}

/** Whether both are hashes and the same; two empty arrays are not. */
export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== HASH_BYTES || b.length !== HASH_BYTES) return false;
  for (let at = 0; at < HASH_BYTES; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

/** @throws {RangeError} when it is not 32 bytes long */
export function assertHash(value: Uint8Array): Uint8Array {
  if (value.length !== HASH_BYTES) throw new RangeError(`A hash has ${HASH_BYTES} bytes, not ${value.length}.`);
  return value;
}

/** Asked for as text because that is twice as fast as asking for a Buffer, which is allocated outside the heap. */
function sha256(input: Buffer): Uint8Array {
  const text = hash('sha256', input, 'binary');
  const bytes = new Uint8Array(HASH_BYTES);
  for (let at = 0; at < HASH_BYTES; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
