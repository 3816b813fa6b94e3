import { type Instant, type Position } from '../event.js';
import { type Landmarks } from '../landmarks.js';
import { RECORDING_SKEW_MS } from '../record-time.js';
import { type LoggedEntry, type LogWalk } from './log-walk.js';

/** Most times of landmarks kept. */
const MOST = 10_000;

/**
 * The last position recorded at or before an instant. Several processes record by their own clocks, each of which may be
 * off by what `recordTime` allows: the search begins at a landmark recorded by then, and ends at an entry recorded so much
 * later that no clock has recorded by then what follows.
 */
export class PositionAt {
  private readonly times = new Map<Position, Instant>();

  /** @param timeOf when an entry was recorded */
  constructor(
    private readonly walk: LogWalk,
    private readonly landmarks: readonly Landmarks[],
    private readonly timeOf: (entry: LoggedEntry) => Instant,
  ) {}

  /** Null when nothing was recorded by then. */
  async find(instant: Instant): Promise<Position | null> {
    const end = new Date(Math.min(Date.parse(instant) + 2 * RECORDING_SKEW_MS, LATEST)).toISOString();
    let found: Position | null = null;
    for (const known of this.landmarks) {
      const place = await this.lastOf(known, instant);
      if (place !== null && (found === null || place > found)) found = place;
    }
    for await (const entry of this.walk.forwards(found)) {
      const recordedAt = this.timeOf(entry);
      if (recordedAt <= instant) found = entry.position;
      else if (recordedAt > end) break;
    }
    return found;
  }

  /** A landmark recorded by an instant: the last one, or one within the skew of it. */
  private async lastOf(known: Landmarks, instant: Instant): Promise<Position | null> {
    let found: Position | null = null;
    let low = 0;
    let high = known.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = known.at(middle);
      const recordedAt = place === null ? null : await this.timeAt(place);
      if (recordedAt !== null && recordedAt <= instant) {
        found = place;
        low = middle + 1;
      } else high = middle;
    }
    return found;
  }

  private async timeAt(place: Position): Promise<Instant | null> {
    const known = this.times.get(place);
    if (known !== undefined) return known;
    for await (const entry of this.walk.backwards(place, null, 1)) {
      if (entry.position !== place) return null;
      if (this.times.size >= MOST) this.times.clear();
      const recordedAt = this.timeOf(entry);
      this.times.set(place, recordedAt);
      return recordedAt;
    }
    return null;
  }
}

/** Beyond it a year has more than four digits, and instants no longer sort as text. */
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');
