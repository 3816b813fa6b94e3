import { type Findings } from './finding.js';
import { type LogFold, type Place } from './log-fold.js';
import { type ReadRange } from './read-range.js';

/** A log opened for one verification. */
export interface LogSource {
  /** How many entries there are; null where only reading them tells. */
  readonly expected: number | null;
  /** How far a time may be behind the latest before it, in milliseconds. */
  readonly skewMs: number;
  /** All entries in order. */
  ranges(): AsyncIterable<ReadRange>;
  /** Whether an id that looks like an earlier one is; false as well where that is found out at the end. */
  isRepeated(place: Place): boolean;
  /**
   * Adds what the engine alone can tell, once all was read that can be.
   *
   * @param sealed how many entries were sealed at the last
   */
  finish(fold: LogFold, sealed: number, findings: Findings): Promise<void> | void;
  close(): void;
}
