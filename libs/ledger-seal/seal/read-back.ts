import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  FULL_TILE,
  Frontier,
  frontierFrom,
  HASH_BYTES,
  leafHash,
  sameHash,
  toBase64,
} from '#lib/transparency-log/index.js';
import { type Tree } from '../tree/tree.js';

/** Leaves before the last seal that are read again with those after it. */
const READ_BACK = 65_536;

const PAGE = 1_024;

/** Roots recomputed from the ledger's bytes. */
export interface ReadBack {
  /** How many leaves there were to read, up to the size asked for. */
  readonly size: number;
  /** Root at each of the sizes asked for that was reached; standard base64. */
  readonly roots: ReadonlyMap<number, string>;
  /** Whether the tree has the leaves that were read, and their tiles begin where it says. */
  readonly isAsInTree: boolean;
}

/**
 * Recomputes roots from entries as they are stored now, from the leaf `start` on. What lies before `start` is taken from the
 * tree: that it is right shows when a signed root comes out at a size after it.
 *
 * @param start a leaf index; everything is read when it is 0
 * @param sizes at which the root is wanted, none below `start`
 * @throws {RangeError} when what the tree holds before `start` is missing or none
 */
export async function readBack(tree: Tree, start: number, size: number, sizes: readonly number[]): Promise<ReadBack> {
  const wanted = new Set([...sizes, size]);
  const frontier = start === 0 ? Frontier.empty() : frontierFrom(start, tree.subtrees());
  const roots = new Map<number, string>();
  const note = () => {
    if (wanted.has(frontier.size)) roots.set(frontier.size, toBase64(frontier.root()));
  };
  note();
  let isAsInTree = true;
  let tile: Uint8Array | null = null;
  let after = start === 0 ? null : await tree.positionOf(start - 1);
  while (frontier.size < size) {
    const page = await tree.entriesAfter(after, Math.min(PAGE, size - frontier.size));
    if (page.length === 0) break;
    for (let at = 0; at < page.length; at += 1) {
      const leaf = leafHash(page.bytes(at));
      const inTile = frontier.size % FULL_TILE;
      if (inTile === 0) {
        const number = frontier.size / FULL_TILE;
        tile = tree.tile(0, number);
        isAsInTree &&= tree.firstPosition(number) === page.position(at);
      }
      isAsInTree &&= isHashAt(tile, inTile, leaf);
      frontier.push(leaf);
      note();
    }
    after = page.position(page.length - 1);
    await nextTurn();
  }
  return { size: frontier.size, roots, isAsInTree };
}

const isHashAt = (tile: Uint8Array | null, at: number, hash: Uint8Array): boolean =>
  tile !== null &&
  tile.length >= (at + 1) * HASH_BYTES &&
  sameHash(tile.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES), hash);

/** Where reading back begins: enough before the last seal, at the beginning of a tile. */
export const readBackFrom = (sealed: number): number =>
  Math.max(0, Math.floor((sealed - READ_BACK) / FULL_TILE) * FULL_TILE);
