import { assertHash, EMPTY_ROOT, nodeHash } from './hash.js';
import { assertSize, bitCount, half } from './sizes.js';

/** Told of every complete subtree the moment its last leaf arrives, the leaf itself (level 0) first. */
export type OnComplete = (level: number, index: number, hash: Uint8Array) => void;

/**
 * All an appender keeps of a tree: the roots of the complete subtrees it is made of (RFC 9162 §2.1.2), at most 53.
 * Hashes are kept as they are given, not copied: they are not to be written to afterwards.
 */
export class Frontier {
  #size: number;
  readonly #hashes: Uint8Array[];

  private constructor(size: number, hashes: Uint8Array[]) {
    this.#size = size;
    this.#hashes = hashes;
  }

  /**
   * The frontier of a tree of `size` entries, from the roots of its complete subtrees, largest first.
   *
   * @throws {RangeError} when there are not as many as `size` has binary ones, or one is not a hash
   */
  static of(size: number, hashes: readonly Uint8Array[]): Frontier {
    const count = bitCount(assertSize(size));
    if (hashes.length !== count)
      throw new RangeError(`A tree of ${size} has ${count} complete subtrees, not ${hashes.length}.`);
    return new Frontier(size, hashes.map(assertHash));
  }

  /** The frontier of the tree without entries. */
  static empty(): Frontier {
    return new Frontier(0, []);
  }

  /** Number of entries. */
  get size(): number {
    return this.#size;
  }

  /** Roots of the complete subtrees, largest first: what `of` takes. The list is the caller's own. */
  get hashes(): readonly Uint8Array[] {
    return [...this.#hashes];
  }

  /**
   * Adds an entry by its leaf hash.
   *
   * @throws {RangeError} when it is not a hash, or the tree would pass 2^53 - 1
   */
  push(leafHash: Uint8Array, onComplete?: OnComplete): void {
    let hash = assertHash(leafHash);
    let index = this.#size;
    assertSize(index + 1);
    let level = 0;
    onComplete?.(level, index, hash);
    // As many subtrees close with this leaf as the size has ones at its end.
    for (; index % 2 === 1; index = half(index)) {
      hash = nodeHash(this.#hashes.pop() as Uint8Array, hash);
      level += 1;
      onComplete?.(level, half(index), hash);
    }
    this.#hashes.push(hash);
    this.#size += 1;
  }

  /** The Merkle Tree Hash of all entries (RFC 9162 §2.1.1). */
  root(): Uint8Array {
    return (
      this.#hashes.reduceRight<Uint8Array | null>((right, left) => (right ? nodeHash(left, right) : left), null) ??
      EMPTY_ROOT
    );
  }

  /** One that can be pushed to while this one stays. */
  copy(): Frontier {
    return new Frontier(this.#size, [...this.#hashes]);
  }
}
