import { type ServerWritableStream } from '@grpc/grpc-js';
import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { type Befallen, type Mishap } from '../faults/fault-box.js';
import { type LoggedRecord } from '../types.js';
import { CallFailed, timedOut, unavailable } from '../wire/errors.js';
import { type UuidForm, eventResponse } from '../wire/read-responses.js';
import { eventOrCancelled, pauseOrCancelled } from './cancellable.js';
import { type Here } from './here.js';

export type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** The way out to a reader: at the reader's pace, and where faults befall it. */
export class Outlet {
  readonly #peer: string;
  #mishap: Mishap | undefined;
  #delivered = 0;

  constructor(
    private readonly here: Here,
    private readonly call: ReadCall,
    private readonly kind: Befallen,
    private readonly uuids: UuidForm,
  ) {
    this.#peer = call.getPeer();
    this.#mishap = here.cluster.faults.take(kind);
  }

  /** Whether nobody reads any more. */
  get closed(): boolean {
    return this.call.cancelled;
  }

  /** What befalls the call before its first message. @throws {CallFailed} */
  async begin(): Promise<void> {
    if (this.#mishap?.after === 0 && this.#mishap.do !== 'duplicate') await this.#strike();
  }

  /** @throws {CallFailed} when a fault has it so */
  async event(record: LoggedRecord): Promise<void> {
    if (this.kind === 'subscribe') this.#mishap ??= this.here.cluster.faults.takeAsked(this.kind);
    const due = this.#mishap !== undefined && this.#delivered >= this.#mishap.after;
    const twice = due && this.#mishap?.do === 'duplicate';
    if (due) await this.#strike();
    this.#delivered += 1;
    const response = eventResponse(record, this.uuids);
    await this.message(response);
    if (twice) await this.message(response);
  }

  /** Waits while the reader is behind. */
  async message(response: streams.ReadResp): Promise<void> {
    if (this.closed) return;
    if (!this.call.write(response)) await eventOrCancelled(this.call, 'drain');
  }

  /** What was to befall the call, and has not yet. @throws {CallFailed} */
  async end(): Promise<void> {
    if (this.#mishap !== undefined) await this.#strike();
  }

  async #strike(): Promise<void> {
    const mishap = this.#mishap;
    if (mishap === undefined) return;
    this.#mishap = undefined;
    this.here.cluster.faults.struck(mishap);
    switch (mishap.do) {
      case 'hang':
        return pauseOrCancelled(this.call, mishap.ms);
      case 'slow':
        return pauseOrCancelled(this.call, mishap.ms ?? 100);
      case 'drop':
      case 'lose-ack':
        this.here.cut(this.#peer);
        return pauseOrCancelled(this.call, undefined);
      case 'not-leader':
        throw new CallFailed(this.here.notLeader());
      case 'timeout':
        throw new CallFailed(timedOut('Read timeout.'));
      case 'unavailable':
        throw new CallFailed(unavailable());
      case 'duplicate':
        return;
    }
  }
}
