import {
  FULL_TILE,
  HASH_BYTES,
  nodeHash,
  type SubtreeHashes,
  TILE_HEIGHT,
  tileWidth,
} from '#lib/transparency-log/index.js';

/** Tiles kept with all their nodes, 16 KiB each. */
const KEPT = 64;

/** Hashes of a tile, at least as many as it has in the tree of a size; null when it is not there. */
export type ReadTile = (level: number, tile: number) => Uint8Array | null;

/** Every complete subtree within a tile: by level, then by index. */
type Nodes = readonly (readonly Uint8Array[])[];

/**
 * The subtrees of the tree of the first `size` leaves, from its tiles. A tile's inner nodes are hashed once and kept for a
 * while, so that the proofs of neighbours cost little.
 *
 * @throws {RangeError} from the function it gives, for a subtree that is not complete at that size, or whose tile is not there
 */
export function subtreesOfTiles(size: number, readTile: ReadTile): SubtreeHashes {
  const kept = new Map<string, Nodes>();
  return (level, index) => {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const height = level % TILE_HEIGHT;
    const perTile = FULL_TILE / 2 ** height;
    const tile = Math.floor(index / perTile);
    const hash = nodesOf(tileLevel, tile)[height]?.[index % perTile];
    if (hash === undefined) throw new RangeError(`There is no complete subtree ${index} of level ${level} here.`);
    return hash;
  };

  function nodesOf(level: number, tile: number): Nodes {
    const key = `${level}/${tile}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const nodes = expand(readTile(level, tile), tileWidth(level, tile, size));
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, nodes);
    return nodes;
  }
}

function expand(hashes: Uint8Array | null, width: number): Nodes {
  if (hashes === null || hashes.length < width * HASH_BYTES) return [];
  let row: Uint8Array[] = Array.from({ length: width }, (_, at) =>
    hashes.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
  const levels = [row];
  while (row.length > 1) {
    const below = row;
    row = Array.from({ length: Math.floor(below.length / 2) }, (_, at) =>
      nodeHash(below[2 * at] as Uint8Array, below[2 * at + 1] as Uint8Array),
    );
    levels.push(row);
  }
  return levels;
}
