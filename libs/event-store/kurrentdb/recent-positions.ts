import { type Position } from '../event.js';

/** The positions given out last: these are places where an entry begins, so that a read may begin there. */
export class RecentPositions {
  /** In two halves: when the younger is full, the older is let go. */
  private young = new Set<Position>();
  private old = new Set<Position>();

  /** @param most how many are remembered at least */
  constructor(private readonly most = 20_000) {}

  add(position: Position): void {
    this.young.add(position);
    if (this.young.size < this.most) return;
    this.old = this.young;
    this.young = new Set();
  }

  has(position: Position): boolean {
    return this.young.has(position) || this.old.has(position);
  }
}
