import { type Database } from 'better-sqlite3';
import { type Position } from '#lib/event-store/index.js';
import { ListNodes } from './list-nodes.js';
import { ListPages, type Stretch } from './list-pages.js';
import { ListTree, type NodeSizes } from './list-tree.js';

/** Later than every position: what stands now. */
export const LATEST: Position = '~';

/** Places in order, each from one position to another, so that the list reads as at any position at the same cost. */
export class OrderedList {
  private readonly nodes;
  private readonly tree;
  private readonly pages;

  constructor(database: Database, table: string, sizes?: NodeSizes) {
    this.nodes = new ListNodes(database, table);
    this.tree = new ListTree(this.nodes, sizes);
    this.pages = new ListPages(database, table);
  }

  static create(database: Database, table: string): void {
    ListNodes.create(database, table);
  }

  open(k: string, at: Position): void {
    this.tree.open(k, at);
  }

  /** @throws {Error} when the place does not stand open: the tables do not belong together */
  close(k: string, at: Position): void {
    this.tree.close(k, at);
  }

  /** Writes what was opened and closed since the last time; only then is it read. */
  flush(): void {
    this.nodes.flush();
  }

  forget(): void {
    this.nodes.forget();
  }

  /** The first places of a stretch as they stood at a position. */
  page(stretch: Stretch, at: Position, limit: number): string[] {
    return this.pages.page(stretch, at, limit);
  }
}
