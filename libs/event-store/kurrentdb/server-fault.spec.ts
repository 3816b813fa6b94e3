import { describe, expect, it } from '@jest/globals';
import { explain } from './explain.js';
import { NoAnswerInTime } from './in-time.js';
import { faultOf, isPassing } from './server-fault.js';

const failure = (parts: object, message = '') => Object.assign(new Error(message), parts);

describe('what a failed call means', () => {
  it.each([
    [
      'unsent',
      'nothing listens there',
      failure({ code: 14 }, 'No connection established. Last error: connect ECONNREFUSED'),
    ],
    ['unsent', 'no node is found', new Error('Failed to discover after 10 attempts.')],
    ['unsure', 'another node leads', failure({ type: 'not-leader' })],
    ['unsure', 'our own time is over', new NoAnswerInTime(5)],
    ['unsure', 'the connection dropped', failure({ code: 14 }, 'Connection dropped')],
    ['unsure', 'the server’s time is over', failure({ type: 'timeout' })],
    ['unsure', 'the deadline passed', failure({ type: 'deadline-exceeded', code: 4 })],
    ['unsure', 'the server cancelled', failure({ type: 'cancelled', code: 1 })],
    ['odd', 'nobody knows', failure({ type: 'unknown', code: 2 }, 'Server is not ready')],
    ['odd', 'it is no error at all', undefined],
  ] as const)('%s when %s, and is worth another try', (fault, _, error) => {
    expect(faultOf(error)).toBe(fault);
    expect(isPassing(fault)).toBe(true);
  });

  it.each([
    ['wrong-revision', failure({ type: 'wrong-expected-version' })],
    ['deleted', failure({ type: 'stream-deleted' })],
    ['absent', failure({ type: 'stream-not-found' })],
    ['denied', failure({ type: 'access-denied' })],
    ['denied', failure({ code: 16 }, 'unauthenticated')],
    ['too-large', failure({ type: 'maximum-append-size-exceeded' })],
    ['too-large', failure({ type: 'unknown', code: 8 }, 'Received message larger than max (1 vs. 2)')],
    ['refused', failure({ type: 'invalid-argument' })],
    ['refused', failure({ code: 12 })],
  ] as const)('%s is the server’s decision', (fault, error) => {
    expect(faultOf(error)).toBe(fault);
    expect(isPassing(fault)).toBe(false);
  });

  it.each([
    [failure({ type: 'access-denied' }), /does not let this user in\. Check the user/],
    [failure({ type: 'maximum-append-size-exceeded' }), /Raise its MaxAppendSize/],
    [failure({ code: 12 }), /KurrentDB 22\.10 or newer is needed/],
    [failure({ code: 2 }, 'Oh.'), /failed \(Oh\)\. Look at its log/],
    [failure({ code: 14 }, 'Connection dropped'), /does not answer \(Connection dropped\)\. Check that it runs/],
  ])('is told with what to do: %s', (error, sentence) =>
    expect(explain(error, 'kurrentdb://a')).toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringMatching(sentence) as unknown,
      cause: error,
    }),
  );
});
