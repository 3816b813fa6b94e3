import { FormatError } from '../errors.js';
import { assertHash, HASH_BYTES, nodeHash } from '../hash.js';
import { assertSize } from '../sizes.js';
import { type SubtreeHashes } from '../subtree.js';
import { FULL_TILE, TILE_HEIGHT, tileWidth } from '../tiles.js';

/** Bytes of a tile of hashes: what lies at `tilePath(level, index, width)`. */
export function encodeTile(level: number, index: number, width: number, hashes: SubtreeHashes): Uint8Array {
  const bytes = new Uint8Array(width * HASH_BYTES);
  for (let at = 0; at < width; at += 1)
    bytes.set(assertHash(hashes(level * TILE_HEIGHT, index * FULL_TILE + at)), at * HASH_BYTES);
  return bytes;
}

/**
 * The subtrees of a tree of `size` that was published as tiles, the plain way: what the product's own reading of tiles is
 * compared with. What lies between two levels of tiles is hashed anew each time it is asked for.
 *
 * @param readTile bytes of a tile that holds `width` hashes
 * @throws {FormatError} when a tile that is asked for is of another length than the size says
 * @throws {RangeError} for a subtree that is not complete at that size
 */
export function hashesFromTiles(
  size: number,
  readTile: (level: number, index: number, width: number) => Uint8Array,
): SubtreeHashes {
  assertSize(size);
  return (level, index) => {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const span = 2 ** (level % TILE_HEIGHT);
    const first = index * span;
    const tile = Math.floor(first / FULL_TILE);
    const start = first % FULL_TILE;
    const width = tileWidth(tileLevel, tile, size);
    if (start + span > width)
      throw new RangeError(`A tree of ${size} has no complete subtree ${index} of level ${level}.`);
    const bytes = readTile(tileLevel, tile, width);
    if (bytes.length !== width * HASH_BYTES)
      throw new FormatError(`Tile ${tile} of level ${tileLevel} does not hold ${width} hashes.`);
    return merge(bytes, start, span);
  };
}

function merge(tile: Uint8Array, start: number, span: number): Uint8Array {
  if (span === 1) return tile.slice(start * HASH_BYTES, (start + 1) * HASH_BYTES);
  return nodeHash(merge(tile, start, span / 2), merge(tile, start + span / 2, span / 2));
}
