import { createHash } from 'node:crypto';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/**
 * The root over entries, standard base64, by the definition of RFC 9162 §2.1.1 and with nothing of the product's, so that the
 * two can be compared.
 */
export function rootOf(entries: readonly Uint8Array[]): string {
  if (entries.length === 0) return sha256().toString('base64');
  return subtree(entries.map((entry) => sha256(LEAF, entry))).toString('base64');
}

function subtree(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0] as Buffer;
  let left = 1;
  while (left * 2 < leaves.length) left *= 2;
  return sha256(NODE, subtree(leaves.slice(0, left)), subtree(leaves.slice(left)));
}
