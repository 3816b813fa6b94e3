import { type ServerUnaryCall, type sendUnaryData } from '@grpc/grpc-js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { positionOfDeletion } from '../wire/delete-response.js';
import { CallFailed, unexpected } from '../wire/errors.js';
import { expectedVersion } from '../wire/expected.js';
import { streamNameOf } from '../wire/stream-name.js';
import { failureOf } from './failing.js';
import { type Here } from './here.js';
import { unaryWrite } from './unary-write.js';

/** Streams/Delete: the soft deletion. */
export const deleteStream =
  (here: Here) =>
  (call: ServerUnaryCall<streams.DeleteReq, streams.DeleteResp>, send: sendUnaryData<streams.DeleteResp>): void => {
    here.cluster.counters.called('Delete');
    try {
      const options = call.request.getOptions();
      if (options === undefined) throw new CallFailed(unexpected());
      const stream = streamNameOf(options.getStreamIdentifier());
      const expected = expectedVersion(options);
      unaryWrite(
        here,
        call,
        send,
        () => here.cluster.writer.delete(stream, expected),
        (written) => {
          const position = positionOfDeletion(stream, expected, written);
          if (position instanceof CallFailed) return position;
          const at = new streams.DeleteResp.Position()
            .setCommitPosition(position.toString())
            .setPreparePosition(position.toString());
          return new streams.DeleteResp().setPosition(at);
        },
      );
    } catch (error) {
      send(failureOf(error), null);
    }
  };
