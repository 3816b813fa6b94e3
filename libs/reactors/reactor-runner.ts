import { setTimeout as delay } from 'node:timers/promises';
import { type Position, type RecordedEvent } from '#lib/event-store/index.js';
import { isAway } from '#lib/event-store/is-away.js';
import { type CheckpointStore } from '#lib/private-store/checkpoint-store.js';
import { actOnEvent, type Acting } from './act-on-event.js';
import { type ReactorFault, ReactorFaulted } from './errors.js';
import { Passing } from './passing.js';
import { Progress } from './progress.js';
import { type Reactor } from './reactor.js';

export interface ReactorRunnerOptions extends Acting {
  readonly reactors: readonly Reactor[];
  readonly checkpoints: CheckpointStore;
  /** How often a failing reaction is tried, and the first pause between, in milliseconds; each pause is twice the last. */
  readonly retry?: { readonly attempts: number; readonly firstPauseMs: number };
}

/** Longest pause while the store is away, in milliseconds: a cluster that elects a leader is away for seconds. */
const LONGEST_PAUSE_MS = 5_000;

/** How the reactors stand. */
export interface ReactorsStatus {
  /** `faulted`: stopped by an error; nothing later is acted on until it is started again. */
  readonly state: 'idle' | 'following' | 'faulted';
  readonly reactors: readonly { readonly name: string; readonly title: string; readonly position: Position | null }[];
  readonly fault: ReactorFault | null;
}

/**
 * Runs all reactors in one ordered loop: an event is passed when every reactor is done with it, so that a later
 * consequence finds the earlier one there. A fault therefore stops them all. Any number of processes may run it.
 */
export class ReactorRunner {
  private readonly progress: Progress;
  private readonly passing = new Passing();
  private readonly retry;
  private state: 'idle' | 'following' = 'idle';
  private fault: ReactorFault | null = null;
  private catching: Promise<void> = Promise.resolve();

  constructor(private readonly options: ReactorRunnerOptions) {
    this.progress = new Progress(
      options.checkpoints,
      options.reactors.map(({ name }) => name),
    );
    this.retry = options.retry ?? { attempts: 6, firstPauseMs: 50 };
  }

  /** Follows the log until the signal aborts or a fault stops it; `status` says which. */
  async follow(signal: AbortSignal): Promise<void> {
    await this.catching;
    this.state = 'following';
    this.fault = null;
    try {
      for (let time = 1; await this.isCutShort(signal); time += 1) await this.pause(time, signal);
    } catch (error) {
      this.stopAt({ reactor: 'all', eventId: '', position: this.passing.position ?? '0', message: messageOf(error) });
    } finally {
      this.state = 'idle';
    }
  }

  /** Follows until the signal aborts or a fault stops it (false), or the store is away for now (true). */
  private async isCutShort(signal: AbortSignal): Promise<boolean> {
    try {
      const after = await this.progress.load();
      if (after !== null) this.passing.pass(after);
      for await (const message of this.options.store.subscribe({ after, signal })) {
        if ('caughtUp' in message) await this.progress.save();
        else if (!(await this.pass(message, signal))) break;
      }
      await this.progress.save();
      return false;
    } catch (error) {
      if (isAway(error)) return !signal.aborted;
      throw error;
    }
  }

  /**
   * Acts on everything up to the end of the log, and on what that appends.
   *
   * @throws {ReactorFaulted}
   */
  async catchUp(): Promise<void> {
    if (this.state === 'following') {
      const head = await this.options.store.head();
      if (head !== null) await this.waitFor(head, 60_000);
      return;
    }
    const turn = this.catching.then(() => this.toTheEnd());
    this.catching = turn.catch(() => undefined);
    await turn;
  }

  /**
   * Waits until every reactor has passed a position, and gives the last position that they appended on the way.
   *
   * @throws {NotReachedInTime} @throws {ReactorFaulted}
   */
  async waitFor(position: Position, timeoutMs: number): Promise<Position> {
    const until = Date.now() + timeoutMs;
    let target = position;
    // What follows from a consequence is waited for too; no chain of consequences is longer.
    for (let link = 0; link < 3; link++) {
      if (this.fault) throw new ReactorFaulted(this.fault);
      if (this.state === 'idle') await this.catchUp();
      await this.passing.until(target, Math.max(0, until - Date.now()));
      const reach = this.passing.reach;
      if (reach === null || reach <= target) break;
      target = reach;
    }
    return target;
  }

  status(): ReactorsStatus {
    return {
      state: this.fault ? 'faulted' : this.state,
      reactors: this.options.reactors.map(({ name, title }) => ({ name, title, position: this.progress.of(name) })),
      fault: this.fault,
    };
  }

  private async toTheEnd(): Promise<void> {
    this.fault = null;
    let after = await this.progress.load();
    if (after !== null) this.passing.pass(after);
    for (let more = true; more;) {
      more = false;
      for await (const event of this.options.store.readAll({ after })) {
        if (!(await this.pass(event, null))) throw new ReactorFaulted(this.fault as unknown as ReactorFault);
        after = event.position;
        more = true;
      }
    }
    await this.progress.save();
  }

  /** Whether to go on: false after a fault or an abort. */
  private async pass(event: RecordedEvent, signal: AbortSignal | null): Promise<boolean> {
    for (const reactor of this.options.reactors) {
      if (!reactor.on[event.type] || this.progress.hasPassed(reactor.name, event.position)) continue;
      if (!(await this.act(reactor, event, signal))) return false;
    }
    await this.progress.pass(event.position);
    this.passing.pass(event.position);
    return true;
  }

  private async act(reactor: Reactor, event: RecordedEvent, signal: AbortSignal | null): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      try {
        const reached = await actOnEvent(this.options, reactor, event);
        if (reached !== null) this.passing.reached(reached);
        return true;
      } catch (error) {
        if (signal?.aborted) return false;
        // Who follows waits for a store that is away; whoever asked for an answer is told.
        const isPatient = signal !== null && isAway(error);
        if (attempt >= this.retry.attempts && !isPatient) {
          const { id: eventId, position } = event;
          this.stopAt({ reactor: reactor.name, eventId, position, message: messageOf(error) });
          return false;
        }
        await this.pause(attempt, signal);
      }
    }
  }

  /** Longer each time, until the signal aborts. */
  private async pause(time: number, signal: AbortSignal | null): Promise<void> {
    const ms = Math.min(this.retry.firstPauseMs * 2 ** Math.min(time - 1, 16), LONGEST_PAUSE_MS);
    await delay(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
  }

  private stopAt(fault: ReactorFault): void {
    this.fault = fault;
    this.passing.stop(new ReactorFaulted(fault));
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
