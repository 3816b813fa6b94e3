import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { type ExpectedVersion } from '../log/check-commit.js';
import { type Written } from '../log/writer.js';
import { CallFailed, streamDeleted } from './errors.js';

/** What Append answers: a wrong expected version is an answer, a deleted stream a failure. */
export function appendResponse(
  stream: string,
  expected: ExpectedVersion,
  written: Written,
): streams.AppendResp | CallFailed {
  switch (written.decision) {
    case 'written':
      return new streams.AppendResp().setSuccess(success(written.revision, written.position));
    case 'wrong-expected-version':
      return new streams.AppendResp().setWrongExpectedVersion(wrong(expected, written.current));
    case 'deleted':
      return new CallFailed(streamDeleted(stream));
  }
}

function success(revision: number, position: bigint): streams.AppendResp.Success {
  const at = new streams.AppendResp.Position()
    .setCommitPosition(position.toString())
    .setPreparePosition(position.toString());
  const answer = new streams.AppendResp.Success().setPosition(at);
  return revision < 0 ? answer.setNoStream(new shared.Empty()) : answer.setCurrentRevision(String(revision));
}

function wrong(expected: ExpectedVersion, current: number): streams.AppendResp.WrongExpectedVersion {
  const answer = new streams.AppendResp.WrongExpectedVersion();
  if (expected === 'any') answer.setExpectedAny(new shared.Empty());
  else if (expected === 'stream-exists') answer.setExpectedStreamExists(new shared.Empty());
  else if (expected === 'no-stream') answer.setExpectedNoStream(new shared.Empty());
  else answer.setExpectedRevision(String(expected));
  return current < 0 ? answer.setCurrentNoStream(new shared.Empty()) : answer.setCurrentRevision(String(current));
}
