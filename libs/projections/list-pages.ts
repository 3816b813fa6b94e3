import { type Database } from 'better-sqlite3';
import { type Position } from '#lib/event-store/index.js';
import { isLeaf, TOP } from './list-nodes.js';

export interface Stretch {
  /** Inclusive. */
  readonly low: string;
  /** Exclusive. */
  readonly high: string;
  readonly direction: 'forwards' | 'backwards';
}

interface ChildEntry {
  readonly k: string;
  readonly child: number;
}

/** Reads a list's places as they stood at a position, from its table: one look for each node on the way. */
export class ListPages {
  private readonly statements;

  constructor(database: Database, table: string) {
    const standing = 'from_position <= ? AND to_position > ?';
    const child = (than: '<=' | '<' | '>') =>
      database.prepare<[number, string, Position, Position], ChildEntry>(
        `SELECT k, child FROM "${table}" WHERE node = ? AND k ${than} ? AND ${standing} ORDER BY k ${than === '>' ? 'ASC' : 'DESC'}, from_position DESC LIMIT 1`,
      );
    const places = (order: 'ASC' | 'DESC') =>
      database
        .prepare<[number, string, string, Position, Position, number], string>(
          `SELECT k FROM "${table}" WHERE node = ? AND k >= ? AND k < ? AND ${standing} ORDER BY k ${order} LIMIT ?`,
        )
        .pluck();
    this.statements = {
      floor: child('<='),
      previous: child('<'),
      next: child('>'),
      forwards: places('ASC'),
      backwards: places('DESC'),
    };
  }

  /** The first places of a stretch, in its direction. */
  page(stretch: Stretch, at: Position, limit: number): string[] {
    const found: string[] = [];
    const root = this.statements.floor.get(TOP, '', at, at);
    if (root) this.visit(root.child, stretch, at, limit, found);
    return found;
  }

  private visit(node: number, stretch: Stretch, at: Position, limit: number, found: string[]): void {
    const { low, high, direction } = stretch;
    if (isLeaf(node)) {
      found.push(...this.statements[direction].all(node, low, high, at, at, limit - found.length));
      return;
    }
    const forwards = direction === 'forwards';
    // Where a stretch begins before this node, at its first child.
    let entry =
      this.statements.floor.get(node, forwards ? low : high, at, at) ?? this.statements.next.get(node, low, at, at);
    while (entry) {
      this.visit(entry.child, stretch, at, limit, found);
      if (found.length >= limit || (forwards ? entry.k >= high : entry.k <= low)) return;
      entry = this.statements[forwards ? 'next' : 'previous'].get(node, entry.k, at, at);
    }
  }
}
