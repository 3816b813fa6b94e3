import { type ServerDuplexStream } from '@grpc/grpc-js';
import type shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { batchExpected, batchTimeLeft } from '../wire/batch-options.js';
import { batchBadRequest, batchResponse, batchTimeout, batchTooLarge } from '../wire/batch-response.js';
import { proposedEvent } from '../wire/proposed.js';
import { streamIdentifier, streamNameOf } from '../wire/stream-name.js';
import { uuidText } from '../wire/uuid.js';
import { failureOf } from './failing.js';
import { type Here } from './here.js';
import { later } from './later.js';
import { PendingAppend } from './pending-append.js';
import { writeUnderFault } from './write-under-fault.js';

type Call = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

/** Streams/BatchAppend: many appends in one call, each in one frame or several, known by a correlation id. */
export const batchAppend = (here: Here, maxAppendSize: number) => (call: Call) => {
  here.cluster.counters.called('BatchAppend');
  new BatchAppendCall(here, maxAppendSize, call).start();
};

class BatchAppendCall {
  readonly #pending = new Map<string, PendingAppend>();
  readonly #peer: string;
  #unanswered = 0;
  #ended = false;

  constructor(
    private readonly here: Here,
    private readonly maxAppendSize: number,
    private readonly call: Call,
  ) {
    this.#peer = call.getPeer();
  }

  start(): void {
    this.call.on('data', (frame: streams.BatchAppendReq) => this.#take(frame));
    this.call.on('end', () => {
      this.#ended = true;
      this.#endWhenAnswered();
    });
  }

  #take(frame: streams.BatchAppendReq): void {
    const id = uuidText(frame.getCorrelationId()) ?? '';
    try {
      this.#takeFrame(id, frame);
    } catch (error) {
      this.#forget(id);
      this.#answer(frame.getCorrelationId(), '', batchBadRequest(failureOf(error).details));
    }
  }

  #takeFrame(id: string, frame: streams.BatchAppendReq): void {
    const options = frame.getOptions();
    if (options !== undefined && !this.#pending.has(id)) this.#open(id, frame, options);
    const append = this.#pending.get(id);
    // Frames of an append that was answered already are passed over.
    if (append === undefined) return;
    for (const message of frame.getProposedMessagesList()) append.add(proposedEvent(message));
    if (append.size > this.maxAppendSize) {
      this.#forget(id);
      this.#answer(frame.getCorrelationId(), append.stream, batchTooLarge(this.maxAppendSize));
    } else if (frame.getIsFinal()) {
      this.#forget(id);
      this.#commit(frame.getCorrelationId(), append);
    }
  }

  #open(id: string, frame: streams.BatchAppendReq, options: streams.BatchAppendReq.Options): void {
    const stream = streamNameOf(options.getStreamIdentifier());
    const timeLeft = batchTimeLeft(options);
    const correlation = frame.getCorrelationId();
    if (timeLeft <= 0) return this.#answer(correlation, stream, batchTimeout());
    const append = new PendingAppend(stream, batchExpected(options));
    this.#pending.set(id, append);
    if (frame.getIsFinal()) return;
    append.expireAfter(timeLeft, () => {
      this.#forget(id);
      this.#answer(correlation, stream, batchTimeout());
    });
  }

  #commit(correlation: shared.UUID | undefined, { stream, expected, events }: PendingAppend): void {
    const { counters, writer } = this.here.cluster;
    counters.called('BatchAppend.append');
    const write = () => writer.append(stream, expected, events);
    const reply = () => this.#answer(correlation, stream, batchResponse(stream, expected, write()));
    const outcome = writeUnderFault(this.here, this.call, this.#peer, write);
    switch (outcome.does) {
      case 'answer': {
        const response = batchResponse(stream, expected, outcome.written);
        this.#unanswered += 1;
        return later(outcome.later, () => {
          this.#unanswered -= 1;
          this.#answer(correlation, stream, response);
        });
      }
      case 'time-out':
        return this.#answer(correlation, stream, batchTimeout());
      case 'fail':
        // The whole call ends, and with it every append that waits for an answer.
        this.call.emit('error', outcome.failure);
        return;
      case 'hang':
        return this.#hang(outcome.ms, reply);
      case 'nothing':
        return;
    }
  }

  /** Nothing of this call is taken any more, until the time is over. */
  #hang(milliseconds: number | undefined, reply: () => void): void {
    this.call.pause();
    this.#unanswered += 1;
    if (milliseconds === undefined) return;
    later(milliseconds, () => {
      this.#unanswered -= 1;
      if (this.call.cancelled) return;
      reply();
      this.call.resume();
    });
  }

  #answer(correlation: shared.UUID | undefined, stream: string, response: streams.BatchAppendResp): void {
    if (this.call.cancelled || this.call.writableEnded) return;
    this.call.write(response.setCorrelationId(correlation).setStreamIdentifier(streamIdentifier(stream)));
    this.#endWhenAnswered();
  }

  #forget(id: string): void {
    this.#pending.get(id)?.settle();
    this.#pending.delete(id);
  }

  #endWhenAnswered(): void {
    if (this.#ended && this.#unanswered === 0 && !this.call.writableEnded) this.call.end();
  }
}
