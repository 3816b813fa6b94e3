import { type Position } from '#lib/event-store/index.js';

/** How far each reactor has come. Any number of processes may run it: the checkpoint moves by compare-and-set. */
export interface CheckpointStore {
  /** The last position passed; null before the first event. */
  get(reactor: string): Promise<Position | null>;
  /** Moves the checkpoint when it still stands at `from`; false when another process moved it meanwhile. */
  compareAndSet(reactor: string, from: Position | null, to: Position): Promise<boolean>;
}
