import { type Position } from '#lib/event-store/index.js';
import { type CheckpointStore } from '#lib/private-store/checkpoint-store.js';

/** How many events are passed before the checkpoints are written, when there are always more to come. */
const BATCH = 100;

/** The durable checkpoints of all reactors. What is passed twice is told twice under one command id, which is harmless. */
export class Progress {
  private readonly stored = new Map<string, Position | null>();
  private position: Position | null = null;
  private unsaved = 0;

  constructor(
    private readonly checkpoints: CheckpointStore,
    private readonly names: readonly string[],
  ) {}

  /** Reads the checkpoints and gives the position to go on after: the furthest that every reactor has passed. */
  async load(): Promise<Position | null> {
    for (const name of this.names) this.stored.set(name, await this.checkpoints.get(name));
    const positions = [...this.stored.values()];
    // A reactor that is new has passed nothing: everything is before it, wherever it stands in the list.
    this.position = positions.reduce(
      (least, each) => (least === null || each === null ? null : each < least ? each : least),
      positions[0] ?? null,
    );
    return this.position;
  }

  /** Whether a reactor had passed an event before this run. */
  hasPassed(name: string, position: Position): boolean {
    const stored = this.stored.get(name) ?? null;
    return stored !== null && stored >= position;
  }

  of(name: string): Position | null {
    return later(this.stored.get(name) ?? null, this.position);
  }

  /** Notes that every reactor has passed an event, and writes it down from time to time. */
  async pass(position: Position): Promise<void> {
    this.position = position;
    if (++this.unsaved >= BATCH) await this.save();
  }

  /** Writes down what was passed, unless another process is further. */
  async save(): Promise<void> {
    this.unsaved = 0;
    const to = this.position;
    if (to === null) return;
    for (const name of this.names) {
      let from = this.stored.get(name) ?? null;
      while ((from === null || from < to) && !(await this.checkpoints.compareAndSet(name, from, to)))
        from = await this.checkpoints.get(name);
      this.stored.set(name, later(from, to));
    }
  }
}

const later = (one: Position | null, other: Position | null): Position | null =>
  one === null || (other !== null && other > one) ? other : one;
