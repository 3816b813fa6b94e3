import { type ExpectedVersion } from '../log/check-commit.js';
import { CallFailed, invalidArgument } from './errors.js';

/** What the options of Append, Delete and Tombstone have in common. */
interface WithExpectedRevision {
  hasRevision(): boolean;
  getRevision(): string;
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
}

/** @throws {CallFailed} when none is set: no default is safe */
export function expectedVersion(options: WithExpectedRevision): ExpectedVersion {
  if (options.hasRevision()) return BigInt(options.getRevision());
  return expectedState(options);
}

/** The same where it is no revision. @throws {CallFailed} when none is set */
export function expectedState(options: Omit<WithExpectedRevision, 'hasRevision' | 'getRevision'>): ExpectedVersion {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'stream-exists';
  throw new CallFailed(invalidArgument("'None' is not a valid ExpectedStreamRevisionOneofCase"));
}

/** The number that the server has for an expected version. */
export const expectedNumber = (expected: ExpectedVersion): bigint => {
  if (typeof expected === 'bigint') return expected;
  return { 'no-stream': -1n, any: -2n, 'stream-exists': -4n }[expected];
};
