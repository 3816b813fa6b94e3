import { type Position } from '../event.js';
import { type Landmarks } from '../landmarks.js';

/** Entries between two places that are noted on a walk. */
const EVERY = 256;
/** Most places kept; then every other one is let go. */
const MOST = 4_096;

/** Places of entries that this store passed on its walks: few, in order, and never wrong, since entries stay where they are. */
export class KnownPlaces implements Landmarks {
  private places: Position[] = [];
  private passed = 0;

  constructor(
    private readonly every = EVERY,
    private readonly most = MOST,
  ) {}

  get count(): number {
    return this.places.length;
  }

  at(index: number): Position | null {
    return this.places[index] ?? null;
  }

  atOrBefore(position: Position): Position | null {
    return this.places[this.countUpTo(position) - 1] ?? null;
  }

  /** Takes note of one entry in so many. */
  pass(position: Position): void {
    this.passed += 1;
    if (this.passed % this.every !== 0) return;
    const index = this.countUpTo(position);
    if (this.places[index - 1] === position) return;
    this.places.splice(index, 0, position);
    if (this.places.length > this.most) this.places = this.places.filter((_, place) => place % 2 === 1);
  }

  private countUpTo(position: Position): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle] ?? '') <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
