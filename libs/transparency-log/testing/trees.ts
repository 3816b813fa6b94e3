import { Frontier, leafHash, type SubtreeHashes } from '../index.js';

/** Leaf hashes of so many entries, no two the same. */
export const leavesOf = (count: number, name = 'entry'): Uint8Array[] =>
  Array.from({ length: count }, (_, index) => leafHash(Buffer.from(`${name} ${index}`)));

/** Every complete subtree of these leaves, as an appender learns of them. */
export function subtreesOf(leaves: readonly Uint8Array[]): SubtreeHashes {
  const known = new Map<string, Uint8Array>();
  const frontier = Frontier.empty();
  for (const leaf of leaves) frontier.push(leaf, (level, index, hash) => void known.set(`${level}/${index}`, hash));
  return (level, index) => {
    const hash = known.get(`${level}/${index}`);
    if (!hash) throw new RangeError(`There is no complete subtree ${index} of level ${level}.`);
    return hash;
  };
}
