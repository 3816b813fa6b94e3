import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { type ExpectedVersion } from '../log/check-commit.js';
import { expectedState } from './expected.js';

/** @throws {CallFailed} when no expectation is set */
export const batchExpected = (options: streams.BatchAppendReq.Options): ExpectedVersion =>
  options.hasStreamPosition() ? BigInt(options.getStreamPosition()) : expectedState(options);

/** Milliseconds that the client gives the append; without end when it does not say. Negative when they are over. */
export function batchTimeLeft(options: streams.BatchAppendReq.Options): number {
  const duration = options.getDeadline();
  if (duration !== undefined) return duration.getSeconds() * 1000 + duration.getNanos() / 1e6;
  const instant = options.getDeadline21100();
  return instant === undefined ? Infinity : instant.toDate().getTime() - Date.now();
}
