import { existsSync } from 'node:fs';
import { type Position } from '#lib/event-store/index.js';
import { FULL_TILE, Frontier, HASH_BYTES } from '#lib/transparency-log/index.js';
import { openTreeFileForReading } from '../sqlite/tree-file.js';
import { SqliteTreeStore } from '../sqlite/sqlite-tree-store.js';
import { type TreeEnd } from '../tree/tree-store.js';

/**
 * The tree of hashes as it is kept beside the ledger, read as it stood at one moment. It vouches for nothing; but where its
 * leaves lead to a signed root and the ledger does not, it tells which entry differs.
 */
export class StoredTree {
  readonly end: TreeEnd;
  private readonly tiles = new Map<number, { tile: number; hashes: Uint8Array | null }>();

  constructor(private readonly store: SqliteTreeStore) {
    this.end = store.end();
  }

  /** Hash at an index of a level of tiles; null when the tree has none there. */
  hash(level: number, index: number): Uint8Array | null {
    const tile = Math.floor(index / FULL_TILE);
    const start = (index % FULL_TILE) * HASH_BYTES;
    let known = this.tiles.get(level);
    if (known?.tile !== tile) {
      known = { tile, hashes: this.store.tile(level, tile) };
      this.tiles.set(level, known);
    }
    const hash = known.hashes?.subarray(start, start + HASH_BYTES);
    return hash?.length === HASH_BYTES ? hash : null;
  }

  firstPosition(tile: number): Position | null {
    return this.store.firstPosition(tile);
  }

  /** Root of the first `size` leaves, from the leaves alone; null when there are not as many. */
  rootOfLeaves(size: number): Uint8Array | null {
    const frontier = Frontier.empty();
    while (frontier.size < size) {
      const leaf = this.hash(0, frontier.size);
      if (leaf === null) return null;
      frontier.push(leaf);
    }
    return frontier.root();
  }

  close(): void {
    this.store.close();
  }
}

/** Null when there is none. What is no tree of today's form counts as none: it would be made again. */
export function openStoredTree(file: string): StoredTree | null {
  if (!existsSync(file)) return null;
  const database = openTreeFileForReading(file);
  if (database === null) return null;
  database.exec('BEGIN');
  return new StoredTree(new SqliteTreeStore(database));
}
