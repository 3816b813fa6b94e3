import codes from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/code_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import statuses from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import anys from 'google-protobuf/google/protobuf/any_pb.js';
import empties from 'google-protobuf/google/protobuf/empty_pb.js';
import { type ExpectedVersion } from '../log/check-commit.js';
import { type Written } from '../log/writer.js';
import { streamIdentifier } from './stream-name.js';

/** What BatchAppend answers to one append: a success, or a status with the exception as its detail. */
export function batchResponse(stream: string, expected: ExpectedVersion, written: Written): streams.BatchAppendResp {
  switch (written.decision) {
    case 'written':
      return new streams.BatchAppendResp().setSuccess(success(written.revision, written.position));
    case 'wrong-expected-version':
      return failed('WrongExpectedVersion', codes.Code.ALREADY_EXISTS, wrong(expected, written.current));
    case 'deleted': {
      const deleted = new shared.StreamDeleted().setStreamIdentifier(streamIdentifier(stream));
      return failed('StreamDeleted', codes.Code.NOT_FOUND, deleted);
    }
  }
}

export const batchTimeout = (): streams.BatchAppendResp =>
  failed('Timeout', codes.Code.DEADLINE_EXCEEDED, new shared.Timeout());

export const batchTooLarge = (limit: number): streams.BatchAppendResp =>
  failed(
    'MaximumAppendSizeExceeded',
    codes.Code.INVALID_ARGUMENT,
    new shared.MaximumAppendSizeExceeded().setMaxappendsize(limit),
  );

export const batchBadRequest = (why: string): streams.BatchAppendResp =>
  failed('BadRequest', codes.Code.INVALID_ARGUMENT, new shared.BadRequest().setMessage(why));

function failed(name: string, code: codes.Code, detail: { serializeBinary(): Uint8Array }): streams.BatchAppendResp {
  const details = new anys.Any();
  details.pack(detail.serializeBinary(), `event_store.client.${name}`);
  const status = new statuses.Status().setCode(code).setMessage(name).setDetails(details);
  return new streams.BatchAppendResp().setError(status);
}

function success(revision: number, position: bigint): streams.BatchAppendResp.Success {
  const at = new shared.AllStreamPosition()
    .setCommitPosition(position.toString())
    .setPreparePosition(position.toString());
  const answer = new streams.BatchAppendResp.Success().setPosition(at);
  return revision < 0 ? answer.setNoStream(new empties.Empty()) : answer.setCurrentRevision(String(revision));
}

function wrong(expected: ExpectedVersion, current: number): shared.WrongExpectedVersion {
  const answer = new shared.WrongExpectedVersion();
  if (expected === 'any') answer.setExpectedAny(new empties.Empty());
  else if (expected === 'stream-exists') answer.setExpectedStreamExists(new empties.Empty());
  else if (expected === 'no-stream') answer.setExpectedNoStream(new empties.Empty());
  else answer.setExpectedStreamPosition(String(expected));
  return current < 0
    ? answer.setCurrentNoStream(new empties.Empty())
    : answer.setCurrentStreamRevision(String(current));
}
