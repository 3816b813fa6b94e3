import { Frontier } from './frontier.js';
import { assertHash } from './hash.js';
import { assertSize, bitLength } from './sizes.js';

/**
 * Hash of the complete subtree over the leaves [index · 2^level, (index + 1) · 2^level); level 0 is leaf hashes.
 * Whoever keeps a tree answers this from what it keeps; roots and proofs need nothing else.
 */
export type SubtreeHashes = (level: number, index: number) => Uint8Array;

/** The root of the tree of the first `size` entries. */
export const rootFrom = (size: number, hashes: SubtreeHashes): Uint8Array => frontierFrom(size, hashes).root();

/** What an appender keeps of the tree of the first `size` entries. */
export const frontierFrom = (size: number, hashes: SubtreeHashes): Frontier =>
  Frontier.of(assertSize(size), subtreesOf(0, size, hashes));

/**
 * The Merkle Tree Hash of the entries [start, end), where `start` is a multiple of a power of two not below their number,
 * as every part is that RFC 9162 §2.1 splits a tree into.
 */
export const rangeRoot = (start: number, end: number, hashes: SubtreeHashes): Uint8Array =>
  Frontier.of(end - start, subtreesOf(start, end, hashes)).root();

function subtreesOf(start: number, end: number, hashes: SubtreeHashes): Uint8Array[] {
  const list: Uint8Array[] = [];
  for (let at = start; at < end;) {
    const level = bitLength(end - at) - 1;
    const span = 2 ** level;
    list.push(assertHash(hashes(level, at / span)));
    at += span;
  }
  return list;
}
