import { Counters } from './counters.js';
import { FaultBox } from './faults/fault-box.js';
import { EventLog } from './log/event-log.js';
import { Writer } from './log/writer.js';
import { type TestServerOptions } from './types.js';

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** What all nodes share: one log, as if it was replicated at once, and who leads. */
export class Cluster {
  readonly log = new EventLog();
  readonly writer = new Writer(this.log);
  readonly faults = new FaultBox();
  readonly counters = new Counters();
  /** Where each node listens, in the order of the nodes. */
  readonly endpoints: Endpoint[] = [];
  #leader = 0;
  #term = 0;

  constructor(readonly options: TestServerOptions) {}

  get leader(): number {
    return this.#leader;
  }

  /** Grows with every election. */
  get term(): number {
    return this.#term;
  }

  /** @throws with one node */
  moveLeader(): void {
    if (this.endpoints.length < 2) throw new Error('A server of one node has nowhere to move its leader.');
    this.#leader = (this.#leader + 1) % this.endpoints.length;
    this.#term += 1;
  }
}
