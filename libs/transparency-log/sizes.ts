/** Arithmetic of tree sizes. They go to 2^53 - 1, where JavaScript's bit operators (32 bits) no longer do. */

const TWO_32 = 2 ** 32;

/** Whether it can be a number of entries, or an index of one: a whole number from 0 to 2^53 - 1. */
export const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** @throws {RangeError} unless it is a whole number from 0 to 2^53 - 1 */
export function assertSize(value: number, what = 'A tree size'): number {
  if (!isSize(value)) throw new RangeError(`${what} is a whole number from 0 to 2^53 - 1, not ${String(value)}.`);
  return value;
}

/** How many binary digits it takes: 0 for 0, 53 for 2^53 - 1. */
export function bitLength(size: number): number {
  const high = Math.floor(size / TWO_32);
  return high > 0 ? 64 - Math.clz32(high) : 32 - Math.clz32(size);
}

/** How many of its binary digits are 1: the number of complete subtrees a tree of that size is made of. */
export function bitCount(size: number): number {
  let count = 0;
  for (let rest = size; rest > 0; rest = half(rest)) count += rest % 2;
  return count;
}

/** The largest power of two below it: where RFC 9162 §2.1.1 splits a tree of more than one entry. */
export const splitOf = (size: number): number => 2 ** (bitLength(size - 1) - 1);

/** Without its last binary digit. */
export const half = (size: number): number => Math.floor(size / 2);
