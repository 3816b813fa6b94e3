import { type ClockPhase } from './clock.js';
import { type Ground } from './ground.js';

/** What a writing process is told to do. */
export interface Job {
  readonly ground: Ground;
  readonly seed: number;
  /** Writers of this process, by their numbers: no other process has the same. */
  readonly writers: readonly number[];
  /** Where it keeps its journal; one process writes to it at a time. */
  readonly journal: string;
  /** How many appends each writer makes at most. Default no bound. */
  readonly most?: number;
  readonly clock?: readonly ClockPhase[];
  /** The user it becomes, once everything is loaded: one that rights bind. */
  readonly user?: number;
}
