import { FULL_TILE } from '#lib/transparency-log/index.js';
import { type Position } from '#lib/event-store/index.js';
import { type LedgerPage, type LedgerPages } from './ledger-pages.js';
import { type TreeStore } from './tree-store.js';

/** Where leaves lie in the ledger, and entries in the tree. At most one tile's entries are read to find one. */
export class Places {
  constructor(
    private readonly store: TreeStore,
    private readonly pages: LedgerPages,
  ) {}

  /** Index of the leaf of the event at a position; null when the tree has none for it. */
  async leafIndexOf(position: Position): Promise<number | null> {
    const tile = this.store.tileFrom(position);
    const end = this.store.end();
    if (tile === null || end.position === null || position > end.position) return null;
    if (tile.position === position) return tile.tile * FULL_TILE;
    const page = await this.pages.after(tile.position, FULL_TILE - 1);
    for (let at = 0; at < page.length; at += 1)
      if (page.position(at) === position) return tile.tile * FULL_TILE + 1 + at;
    return null;
  }

  /** Position of the event of a leaf; null when there is no such leaf. */
  async positionOf(leafIdx: number): Promise<Position | null> {
    if (leafIdx >= this.store.end().size) return null;
    const first = this.store.firstPosition(Math.floor(leafIdx / FULL_TILE));
    const inTile = leafIdx % FULL_TILE;
    if (first === null || inTile === 0) return first;
    const page = await this.pages.after(first, inTile);
    return page.length === inTile ? page.position(inTile - 1) : null;
  }

  /** The entries of the leaves [start, start + count), fewer when the ledger has fewer; none when there is no such leaf. */
  async entries(start: number, count: number): Promise<LedgerPage> {
    const before = start === 0 ? null : await this.positionOf(start - 1);
    return count === 0 || (start > 0 && before === null) ? NONE : this.pages.after(before, count);
  }
}

const NONE: LedgerPage = {
  length: 0,
  bytes: () => new Uint8Array(),
  position: () => '',
};
