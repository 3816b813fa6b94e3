import { type Instant, type Position } from '#lib/event-store/index.js';
import { type RangeReport } from './range-report.js';

/** Entries that follow each other, as they were read and checked, and what is known of each besides, by its index in them. */
export interface ReadRange {
  readonly report: RangeReport;
  /** Null where entries come without one. */
  readonly positionOf: (at: number) => Position | null;
  /** As the entry says; null where that is not known, or cannot be read. */
  readonly recordedAt: (at: number) => Instant | null;
}
