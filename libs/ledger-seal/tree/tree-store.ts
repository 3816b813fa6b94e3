import { type Landmarks, type Position } from '#lib/event-store/index.js';

/** How far a tree reaches. */
export interface TreeEnd {
  /** Number of leaves. */
  readonly size: number;
  /** Position of the last one; null for a tree without leaves. */
  readonly position: Position | null;
}

/** A tile of hashes as C2SP tlog-tiles cuts a tree: up to 256 of one level, 32 bytes each, one after another. */
export interface TileRow {
  readonly level: number;
  readonly tile: number;
  readonly hashes: Uint8Array;
}

/** What a tree gains at once. */
export interface TreeGrowth {
  readonly from: TreeEnd;
  readonly to: TreeEnd;
  /** Every tile that changed, whole. */
  readonly tiles: readonly TileRow[];
  /** Position of the first leaf of each tile of level 0 that begins. */
  readonly firsts: readonly { readonly tile: number; readonly position: Position }[];
  /** Numbers of the ids of the leaves that are new, in order, null for a leaf that has none; null where ids are not kept. */
  readonly ids: readonly (number | null)[] | null;
}

/**
 * Where the tree of hashes over a ledger is kept. All of it is derived from the ledger and can be made again; nothing that is
 * signed or proved rests on it alone.
 */
export interface TreeStore {
  end(): TreeEnd;
  /** The hashes of a tile so far; null when it has none. */
  tile(level: number, tile: number): Uint8Array | null;
  /** Position of the first leaf of a tile of level 0; null when there is no such tile. */
  firstPosition(tile: number): Position | null;
  /** The last tile of level 0 that begins at or before a position; null when none does. */
  tileFrom(position: Position): { readonly tile: number; readonly position: Position } | null;
  /** The first positions of all tiles of level 0; none once it is closed, or where they cannot be read. */
  readonly landmarks: Landmarks;
  /** Whether ids of all leaves are kept. */
  hasIds(): boolean;
  /** Leaves whose id has a number, of those whose ids are kept. */
  leavesOfId(id: number): readonly number[];
  /** Adds a growth, whole, if the tree still ends where it begins; false, and nothing changed, when it does not. */
  grow(growth: TreeGrowth): boolean;
  /** Forgets everything, if the tree still ends there. */
  clear(end: TreeEnd): void;
  close(): void;
}
