import { type Database } from 'better-sqlite3';
import { type Position } from '#lib/event-store/index.js';
import { floorIndex } from './list-node.js';
import { isLeaf, standingIn } from './list-node-text.js';

export interface Stretch {
  /** Inclusive. */
  readonly low: string;
  /** Exclusive. */
  readonly high: string;
  readonly direction: 'forwards' | 'backwards';
}

/** Reads a list's places as they stood at a position, from its table: one look for each node on the way. */
export class ListPages {
  private readonly findRoot;
  private readonly read;

  constructor(database: Database, table: string) {
    this.findRoot = database
      .prepare<[Position], number | null>(
        `SELECT child FROM "${table}_roots" WHERE from_position <= ? ORDER BY from_position DESC LIMIT 1`,
      )
      .pluck();
    this.read = database.prepare<[number], string>(`SELECT entries FROM "${table}" WHERE node = ?`).pluck();
  }

  /** The first places of a stretch, in its direction. */
  page(stretch: Stretch, at: Position, limit: number): string[] {
    const found: string[] = [];
    const root = this.findRoot.get(at);
    if (root != null) this.visit(root, stretch, at, limit, found);
    return found;
  }

  private visit(id: number, stretch: Stretch, at: Position, limit: number, found: string[]): void {
    const { low, high, direction } = stretch;
    const entries = standingIn(id, this.read.get(id) ?? '', at);
    const forwards = direction === 'forwards';
    const step = forwards ? 1 : -1;
    let index = Math.max(0, floorIndex(entries, forwards ? low : high));
    for (let entry = entries[index]; entry && found.length < limit; entry = entries[(index += step)]) {
      if (forwards && entry.k >= high) return;
      if (!isLeaf(id)) this.visit(entry.child, stretch, at, limit, found);
      else if (entry.k >= low && entry.k < high) found.push(entry.k);
      if (!forwards && entry.k <= low) return;
    }
  }
}
