/**
 * Compares two texts as SQLite does (by their UTF-8 bytes, that is by code point).
 * JavaScript compares UTF-16 units, which puts U+E000 to U+FFFF after everything beyond.
 */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Surrogates, which spell code points from U+10000 on, rank last. */
const rank = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);

/** Compares two places in a view's order. */
export const comparePlaces = (a: { sort: string; key: string }, b: { sort: string; key: string }): number =>
  compareText(a.sort, b.sort) || compareText(a.key, b.key);
