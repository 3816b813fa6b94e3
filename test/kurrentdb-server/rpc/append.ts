import { type ServerReadableStream, type sendUnaryData } from '@grpc/grpc-js';
import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { type ProposedEvent } from '../log/record.js';
import { appendResponse } from '../wire/append-response.js';
import { CallFailed, maxAppendSizeExceeded, unexpected } from '../wire/errors.js';
import { expectedVersion } from '../wire/expected.js';
import { proposedEvent, sizeOf } from '../wire/proposed.js';
import { streamNameOf } from '../wire/stream-name.js';
import { failureOf } from './failing.js';
import { type Here } from './here.js';
import { unaryWrite } from './unary-write.js';

type Call = ServerReadableStream<streams.AppendReq, streams.AppendResp>;

/** Streams/Append: the options first, then an event in each message; one answer at the end. */
export const append = (here: Here, maxAppendSize: number) => (call: Call, send: sendUnaryData<streams.AppendResp>) => {
  here.cluster.counters.called('Append');
  let header: streams.AppendReq.Options | undefined;
  const events: ProposedEvent[] = [];
  let size = 0;
  let failed = false;

  call.on('data', (message: streams.AppendReq) => {
    if (!failed) attempt(() => take(message));
  });
  call.on('end', () => {
    if (!failed) attempt(commit);
  });

  function take(message: streams.AppendReq): void {
    if (header === undefined) {
      header = message.getOptions();
      if (header === undefined) throw new CallFailed(unexpected());
      expectedVersion(header);
      return;
    }
    const proposed = message.getProposedMessage();
    if (proposed === undefined) throw new CallFailed(unexpected());
    const event = proposedEvent(proposed);
    size += sizeOf(event);
    if (size > maxAppendSize) throw new CallFailed(maxAppendSizeExceeded(maxAppendSize));
    events.push(event);
  }

  function commit(): void {
    if (header === undefined) throw new CallFailed(unexpected());
    const stream = streamNameOf(header.getStreamIdentifier());
    const expected = expectedVersion(header);
    unaryWrite(
      here,
      call,
      send,
      () => here.cluster.writer.append(stream, expected, events),
      (written) => appendResponse(stream, expected, written),
    );
  }

  function attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      failed = true;
      send(failureOf(error), null);
    }
  }
};
