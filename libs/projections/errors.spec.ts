import { describe, expect, test } from '@jest/globals';
import { NotReachedInTime, UnknownView, ViewBehind, ViewFaulted, ViewNotFaulted, ViewRebuilding } from './errors.js';

const fault = { position: '0000000000000042', eventId: 'e', error: 'TypeError (notes.ts:7)', at: '2026-03-14' };

describe('what a reader is told when the views cannot answer', () => {
  test.each([
    [
      'The view actions stopped at position 0000000000000042 and cannot answer. Skip the event with a reason, or install a version that can read it.',
      () => new ViewFaulted('actions', fault),
    ],
    [
      'The view actions is being built and cannot answer yet. Try again shortly.',
      () => new ViewRebuilding('actions', null),
    ],
    [
      'The view actions stands at position 0000000000000041 and has not reached 0000000000000042 yet. Try again shortly.',
      () => new ViewBehind('actions', '0000000000000041', '0000000000000042'),
    ],
    [
      'The view actions stands at position none and has not reached 0000000000000042 yet. Try again shortly.',
      () => new ViewBehind('actions', null, '0000000000000042'),
    ],
    [
      'Position 0000000000000042 was recorded, but the views did not reach it within 2000 ms. Try again shortly.',
      () => new NotReachedInTime('0000000000000042', 2_000),
    ],
    ['There is no view sums. The views are: actions, topics.', () => new UnknownView('sums', ['actions', 'topics'])],
    ['The view actions has not stopped at any event: there is nothing to skip.', () => new ViewNotFaulted('actions')],
  ])('%s', (sentence, make) => {
    const error = make();
    expect(error.message).toBe(sentence);
    expect(error.name).toBe(error.constructor.name);
  });

  test('where a view stopped and why, without what the event says', () =>
    expect(new ViewFaulted('actions', fault)).toMatchObject({ position: fault.position, error: fault.error }));
});
