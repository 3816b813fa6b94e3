import { type Position } from '../event.js';

/** Positions remembered to tell a repeat from an event that comes too late. */
const REMEMBERED = 256;

/** How far a subscription has got: each position is passed once, in order. */
export class Passed {
  private readonly recent: Position[] = [];

  constructor(private reached: Position | null) {}

  get last(): Position | null {
    return this.reached;
  }

  /**
   * Whether a position comes after all before it; false for one that was passed already.
   *
   * @throws {Error} for one that was left out: giving it now would be out of order, and leaving it out a loss
   */
  add(position: Position): boolean {
    if (this.reached === null || position > this.reached) {
      this.reached = position;
      this.recent.push(position);
      if (this.recent.length > REMEMBERED) this.recent.shift();
      return true;
    }
    const [oldest] = this.recent;
    if (oldest !== undefined && position > oldest && !this.recent.includes(position))
      throw new Error(`The server gave the event at ${position} after the one at ${this.reached}.`);
    return false;
  }
}
