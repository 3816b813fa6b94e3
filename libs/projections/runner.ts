import Database from 'better-sqlite3';
import { type Position, type RecordedEvent } from '#lib/event-store/index.js';
import { proposeEvent } from './propose-event.js';
import { type Fault } from './errors.js';
import { faultText } from './fault-text.js';
import { type Generation, type Generations } from './generations.js';
import { type ViewsLog } from './log.js';
import { type Retries } from './retries.js';
import { noteSkip, skipIn, type Skips } from './skips.js';
import { type Tables } from './tables.js';
import { type View } from './view.js';
import { WorkingSet } from './working-set.js';

/** Consecutive events: all there are after one position, up to and including another. */
export interface Batch {
  readonly after: Position | null;
  readonly events: readonly RecordedEvent[];
  readonly end: Position | null;
  /** Whether the log ended there when it was read: what is built and stands there may answer. */
  readonly atHead: boolean;
}

export interface RunnerParts {
  readonly database: Database.Database;
  readonly generations: Generations;
  readonly skips: Skips;
  readonly retries: Retries;
  readonly views: readonly View[];
  readonly tablesOf: (view: View, generation: number) => Tables;
  readonly now: () => string;
  readonly log: ViewsLog;
}

const before = (a: Position | null, b: Position | null): boolean => b !== null && (a === null || a < b);

/**
 * Applies batches to every generation that stands within them. Rows and checkpoints are written in one transaction that
 * holds the write lock from its first look at the checkpoints, so two runners never apply an event twice nor skip one.
 */
export class Runner {
  private readonly sets = new Map<number, WorkingSet>();
  private readonly transaction;

  constructor(private readonly parts: RunnerParts) {
    this.transaction = parts.database.transaction((batch: Batch) => this.applyAll(batch));
  }

  apply(batch: Batch): void {
    try {
      this.transaction.immediate(batch);
    } catch (error) {
      this.sets.clear();
      throw error;
    }
  }

  /** The generations of the program's views that are not stopped, with their views. */
  running(): { view: View; generation: Generation }[] {
    const all = this.parts.generations.all();
    return this.parts.views.flatMap((view) => {
      const { live, building } = this.parts.generations.of(view, all);
      return [live, building].flatMap((generation) => (generation && !generation.fault ? [{ view, generation }] : []));
    });
  }

  private applyAll(batch: Batch): void {
    this.noteSkips(batch.events);
    const running = this.running();
    const alive = new Set(running.map(({ generation }) => generation.id));
    for (const id of this.sets.keys()) if (!alive.has(id)) this.sets.delete(id);
    for (const { view, generation } of running) {
      const { id, position, state } = generation;
      if (before(position, batch.after)) continue;
      if (this.parts.retries.wait(id) > 0) continue;
      const reached = before(position, batch.end) ? this.advance(view, generation, batch) : position;
      if (state === 'building' && batch.atHead && !before(reached, batch.end)) this.promote(view, generation, reached);
    }
  }

  /** Applies what a generation has not seen; gives where it stands now. */
  private advance(view: View, generation: Generation, batch: Batch): Position | null {
    const rows = this.setOf(view, generation);
    const skipped = this.parts.skips.of(view);
    let reached = generation.position;
    for (const event of batch.events) {
      if (!before(generation.position, event.position)) continue;
      if (!skipped.has(event.id)) {
        const proposed = this.propose(view, rows, generation, event);
        if (!proposed) return this.write(rows, generation.id, reached);
        rows.apply(proposed, event.position);
      }
      reached = event.position;
    }
    return this.write(rows, generation.id, batch.end);
  }

  /** What a view makes of an event; undefined when it fails. */
  private propose(view: View, rows: WorkingSet, generation: Generation, event: RecordedEvent) {
    try {
      return proposeEvent(view, rows, event);
    } catch (error) {
      // The database's own trouble is no fault of the view's: the whole batch is undone.
      if (error instanceof Database.SqliteError) throw error;
      this.failed(view, generation, event, error);
      return undefined;
    }
  }

  /** Notes that a view could not read an event; after the last try it stops there. */
  private failed(view: View, { id }: Generation, event: RecordedEvent, error: unknown): void {
    const { generations, retries, now, log } = this.parts;
    const fault: Fault = { position: event.position, eventId: event.id, error: faultText(error), at: now() };
    const again = retries.again(id, event);
    if (!again) generations.setFault(id, fault);
    const message = again ? 'A view failed at an event and will try again.' : 'A view stopped.';
    log({ level: again ? 'warn' : 'error', message, view: view.name, fault });
  }

  private write(rows: WorkingSet, id: number, reached: Position | null): Position | null {
    rows.flush(reached);
    this.parts.generations.move(id, reached);
    return reached;
  }

  /** A generation answers once it stands where the one it replaces does. */
  private promote(view: View, generation: Generation, reached: Position | null): void {
    const { live } = this.parts.generations.of(view);
    if (live && before(reached, live.position)) return;
    this.parts.generations.promote(generation);
    this.parts.log({ level: 'info', message: 'A view is built and answers.', view: view.name });
  }

  /** A skip that another program put on record counts as soon as it is read. */
  private noteSkips(events: readonly RecordedEvent[]): void {
    for (const event of events) {
      const skip = skipIn(event);
      if (skip) noteSkip(this.parts, skip);
    }
  }

  private setOf(view: View, { id, position }: Generation): WorkingSet {
    let rows = this.sets.get(id);
    if (!rows) this.sets.set(id, (rows = new WorkingSet(this.parts.tablesOf(view, id))));
    if (rows.position !== position) rows.forget();
    return rows;
  }
}
