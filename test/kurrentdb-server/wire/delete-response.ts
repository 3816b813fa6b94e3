import { type ExpectedVersion } from '../log/check-commit.js';
import { type Written } from '../log/writer.js';
import { CallFailed, streamDeleted, wrongExpectedVersion } from './errors.js';
import { expectedNumber } from './expected.js';

/** Where the deletion was written, or how it failed: with Delete and Tombstone a wrong expected version is a failure. */
export function positionOfDeletion(stream: string, expected: ExpectedVersion, written: Written): bigint | CallFailed {
  switch (written.decision) {
    case 'written':
      return written.position;
    case 'wrong-expected-version':
      return new CallFailed(wrongExpectedVersion('Delete', stream, expectedNumber(expected), written.current));
    case 'deleted':
      return new CallFailed(streamDeleted(stream));
  }
}
