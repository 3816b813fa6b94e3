import { type ServerUnaryCall, type sendUnaryData } from '@grpc/grpc-js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { positionOfDeletion } from '../wire/delete-response.js';
import { CallFailed, unexpected } from '../wire/errors.js';
import { expectedVersion } from '../wire/expected.js';
import { streamNameOf } from '../wire/stream-name.js';
import { failureOf } from './failing.js';
import { type Here } from './here.js';
import { unaryWrite } from './unary-write.js';

/** Streams/Tombstone: the deletion for good. */
export const tombstone =
  (here: Here) =>
  (
    call: ServerUnaryCall<streams.TombstoneReq, streams.TombstoneResp>,
    send: sendUnaryData<streams.TombstoneResp>,
  ): void => {
    here.cluster.counters.called('Tombstone');
    try {
      const options = call.request.getOptions();
      if (options === undefined) throw new CallFailed(unexpected());
      const stream = streamNameOf(options.getStreamIdentifier());
      const expected = expectedVersion(options);
      unaryWrite(
        here,
        call,
        send,
        () => here.cluster.writer.tombstone(stream, expected),
        (written) => {
          const position = positionOfDeletion(stream, expected, written);
          if (position instanceof CallFailed) return position;
          const at = new streams.TombstoneResp.Position()
            .setCommitPosition(position.toString())
            .setPreparePosition(position.toString());
          return new streams.TombstoneResp().setPosition(at);
        },
      );
    } catch (error) {
      send(failureOf(error), null);
    }
  };
