import {
  type Frontier,
  FULL_TILE,
  HASH_BYTES,
  frontierFrom,
  leafHash,
  TILE_HEIGHT,
} from '#lib/transparency-log/index.js';
import { type Position } from '#lib/event-store/index.js';
import { type LedgerPage } from './ledger-pages.js';
import { idNumberIn } from './event-ids.js';
import { type ReadTile, subtreesOfTiles } from './tile-nodes.js';
import { type TileRow, type TreeEnd, type TreeGrowth } from './tree-store.js';

interface OpenTile {
  index: number;
  count: number;
  bytes: Buffer;
}

/** Grows a tree of tiles leaf by leaf, and tells from time to time which tiles changed. */
export class TileGrowth {
  private readonly open: OpenTile[] = [];
  private readonly changed = new Set<OpenTile>();
  private full: TileRow[] = [];
  private firsts: { tile: number; position: Position }[] = [];
  private ids: (number | null)[] = [];
  private from: TreeEnd;
  private position: Position | null;
  private readonly frontier: Frontier;

  /**
   * @param readTile the hashes of a tile as they stand at `end`, or have grown since
   * @param keepsIds whether ids of leaves are noted
   * @throws {RangeError} when a tile that the tree ends in is missing or short
   */
  constructor(
    end: TreeEnd,
    readTile: ReadTile,
    private readonly keepsIds = false,
  ) {
    this.from = end;
    this.position = end.position;
    this.frontier = frontierFrom(end.size, subtreesOfTiles(end.size, readTile));
    for (let level = 0, hashes = end.size; hashes > 0; level += 1, hashes = Math.floor(hashes / FULL_TILE)) {
      const tile = { index: Math.floor(hashes / FULL_TILE), count: hashes % FULL_TILE, bytes: emptyTile() };
      // The frontier has just been read from every one of them: none is missing or short.
      const stored = tile.count > 0 ? readTile(level, tile.index) : null;
      if (stored !== null) tile.bytes.set(stored.subarray(0, tile.count * HASH_BYTES));
      this.open[level] = tile;
    }
  }

  get end(): TreeEnd {
    return { size: this.frontier.size, position: this.position };
  }

  /** Adds the leaves of a page, in order. */
  add(page: LedgerPage): void {
    for (let at = 0; at < page.length; at += 1) {
      const { size } = this.frontier;
      if (size % FULL_TILE === 0) this.firsts.push({ tile: size / FULL_TILE, position: page.position(at) });
      const bytes = page.bytes(at);
      if (this.keepsIds) this.ids.push(idNumberIn(bytes));
      this.frontier.push(leafHash(bytes), this.complete);
    }
    if (page.length > 0) this.position = page.position(page.length - 1);
  }

  /** What changed since the last time, or since the beginning. */
  take(): TreeGrowth {
    const partial = [...this.changed].map((tile) => ({
      level: this.open.indexOf(tile),
      tile: tile.index,
      hashes: Uint8Array.from(tile.bytes.subarray(0, tile.count * HASH_BYTES)),
    }));
    const ids = this.keepsIds ? this.ids : null;
    const growth = { from: this.from, to: this.end, tiles: [...this.full, ...partial], firsts: this.firsts, ids };
    this.from = growth.to;
    this.full = [];
    this.firsts = [];
    this.ids = [];
    this.changed.clear();
    return growth;
  }

  private readonly complete = (treeLevel: number, _: number, hash: Uint8Array): void => {
    if (treeLevel % TILE_HEIGHT !== 0) return;
    const level = treeLevel / TILE_HEIGHT;
    const tile = (this.open[level] ??= { index: 0, count: 0, bytes: emptyTile() });
    tile.bytes.set(hash, tile.count * HASH_BYTES);
    tile.count += 1;
    if (tile.count < FULL_TILE) {
      this.changed.add(tile);
      return;
    }
    this.full.push({ level, tile: tile.index, hashes: tile.bytes });
    this.changed.delete(tile);
    this.open[level] = { index: tile.index + 1, count: 0, bytes: emptyTile() };
  };
}

const emptyTile = () => Buffer.alloc(FULL_TILE * HASH_BYTES);
