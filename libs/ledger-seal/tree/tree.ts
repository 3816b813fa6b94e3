import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { decodeEvent } from '#lib/event-store/canonical-bytes.js';
import { type EventStore, type Landmarks, type Position } from '#lib/event-store/index.js';
import {
  FULL_TILE,
  HASH_BYTES,
  leafHash,
  rootFrom,
  sameHash,
  type SubtreeHashes,
} from '#lib/transparency-log/index.js';
import { idNumberOf } from './event-ids.js';
import { type LedgerPage, type LedgerPages } from './ledger-pages.js';
import { Places } from './places.js';
import { TileGrowth } from './tile-growth.js';
import { subtreesOfTiles } from './tile-nodes.js';
import { type TreeEnd, type TreeStore } from './tree-store.js';
import { isWrongTree } from './wrong-tree.js';

/** How often `follow` looks, in milliseconds. */
const LOOK_MS = 250;
/** Entries taken in at a time, in one transaction of the tree's. */
const PAGE = 2_048;

/** The tree of hashes over a live ledger (RFC 9162), kept as tiles. Any number of processes may bring the same one up to date. */
export class Tree {
  private readonly places: Places;
  private growth: TileGrowth | null = null;
  private checked = false;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: TreeStore,
    private readonly pages: LedgerPages,
    /** Waited on by `follow`. */
    private readonly ledger: Pick<EventStore, 'head'>,
  ) {
    this.places = new Places(store, pages);
  }

  /** What sentences call the ledger. */
  get ledgerName(): string {
    return this.pages.name;
  }

  /** Where tiles begin in the ledger. A tree that cannot be read, or not any more, knows nowhere. */
  get landmarks(): Landmarks {
    return this.store.landmarks;
  }

  /** Number of leaves now. */
  get size(): number {
    return this.store.end().size;
  }

  /**
   * Brings the tree up to the head of the ledger and gives its size. A tree that goes beyond the ledger, or does not end with
   * the entry it says it ends with, or whose own data is wrong, is made again from the start.
   */
  advance(): Promise<number> {
    const run = this.turn.then(() => this.catchUp());
    this.turn = run.catch(() => undefined);
    return run;
  }

  /**
   * Keeps the tree up to date until the signal aborts. It looks a few times a second and takes in what came meanwhile at
   * once: writers keep the disk and the processor to themselves, and whoever needs the newest leaf calls `advance`.
   */
  async follow(signal: AbortSignal): Promise<void> {
    let seen: Position | null | undefined;
    while (!signal.aborted) {
      const head = await this.ledger.head();
      if (head !== seen) await this.advance();
      seen = head;
      await pause(LOOK_MS, null, { signal }).catch(() => undefined);
    }
  }

  /** Forgets all hashes and makes them again from the ledger. */
  async rebuild(): Promise<number> {
    this.forget();
    return this.advance();
  }

  /** The complete subtrees of the tree of the first `size` leaves. */
  subtrees(size = this.size): SubtreeHashes {
    return subtreesOfTiles(size, (level, tile) => this.store.tile(level, tile));
  }

  /** Root of the tree of the first `size` leaves. @throws {RangeError} when the tree is smaller */
  root(size = this.size): Uint8Array {
    return rootFrom(size, this.subtrees(size));
  }

  /** Hashes of a tile so far, one after another; null when it has none. */
  tile(level: number, tile: number): Uint8Array | null {
    return this.store.tile(level, tile);
  }

  /** Hash of a leaf as the tree has it; null when there is no such leaf. */
  leafHash(leafIdx: number): Uint8Array | null {
    const tile = this.store.tile(0, Math.floor(leafIdx / FULL_TILE));
    const start = (leafIdx % FULL_TILE) * HASH_BYTES;
    return tile === null || tile.length < start + HASH_BYTES ? null : tile.slice(start, start + HASH_BYTES);
  }

  /** Position of the first leaf of a tile of level 0; null when there is no such tile. */
  firstPosition(tile: number): Position | null {
    return this.store.firstPosition(tile);
  }

  /** Index of the leaf of the event at a position; null when the tree has none for it. */
  leafIndexOf(position: Position): Promise<number | null> {
    return this.places.leafIndexOf(position);
  }

  /** Position of the event of a leaf; null when there is no such leaf. */
  positionOf(leafIdx: number): Promise<Position | null> {
    return this.places.positionOf(leafIdx);
  }

  /** The entries of the leaves [start, start + count) as they are stored now. */
  entries(start: number, count: number): Promise<LedgerPage> {
    return this.places.entries(start, count);
  }

  /** At most so many entries after a position, as they are stored now. */
  entriesAfter(position: Position | null, limit: number): Promise<LedgerPage> {
    return this.pages.after(position, limit);
  }

  /**
   * Index of the leaf of the event with an id; null when the tree has none for it.
   *
   * @throws {CorruptEntry} when the entry that is looked at is none any more
   */
  async leafIndexOfEvent(eventId: string): Promise<number | null> {
    const position = await this.pages.find?.(eventId);
    if (position !== undefined) return position === null ? null : this.leafIndexOf(position);
    const id = idNumberOf(eventId);
    for (const leafIdx of id === null ? [] : this.store.leavesOfId(id)) {
      const page = await this.entries(leafIdx, 1);
      if (page.length === 1 && decodeEvent(page.bytes(0), page.position(0)).id === eventId) return leafIdx;
    }
    return null;
  }

  /** Finishes what it is at, then releases the files. */
  async close(): Promise<void> {
    await this.turn;
    this.store.close();
    this.pages.close();
  }

  /** Only where the engine cannot tell: to keep them costs more than all hashes. */
  private get keepsIds(): boolean {
    return this.pages.find === undefined;
  }

  private async catchUp(): Promise<number> {
    try {
      return await this.takeIn();
    } catch (error) {
      if (!isWrongTree(error)) throw error;
      this.forget();
      return this.takeIn();
    }
  }

  private async takeIn(): Promise<number> {
    if (!this.checked && !((await this.endsWithItsEntry()) && (!this.keepsIds || this.store.hasIds()))) this.forget();
    this.checked = true;
    for (;;) {
      const end = this.store.end();
      const page = await this.pages.after(end.position, PAGE);
      if (page.length === 0) {
        if (await this.isWithinLedger(end)) return end.size;
        this.forget();
        continue;
      }
      const growth = this.growthFrom(end);
      growth.add(page);
      // When another process was first, its tiles are read before going on.
      if (!this.store.grow(growth.take())) this.growth = null;
      await nextTurn();
    }
  }

  /** @throws {RangeError} when the tiles at that end are missing or short */
  private growthFrom(end: TreeEnd): TileGrowth {
    const known = this.growth;
    if (known?.end.size === end.size && known.end.position === end.position) return known;
    return (this.growth = new TileGrowth(end, (level, tile) => this.store.tile(level, tile), this.keepsIds));
  }

  private async isWithinLedger({ position }: TreeEnd): Promise<boolean> {
    const head = await this.ledger.head();
    return position === null || (head !== null && head >= position);
  }

  /** Whether the last leaf is the hash of the entry at the tree's position: cheap, and enough to notice another ledger's tree. */
  private async endsWithItsEntry(): Promise<boolean> {
    const { size, position } = this.store.end();
    if (size === 0) return position === null;
    const page = await this.places.entries(size - 1, 1);
    const leaf = this.leafHash(size - 1);
    return (
      page.length === 1 && page.position(0) === position && leaf !== null && sameHash(leaf, leafHash(page.bytes(0)))
    );
  }

  private forget(): void {
    this.store.clear(this.store.end());
    this.growth = null;
  }
}
