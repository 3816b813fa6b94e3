import { describe, expect, it } from '@jest/globals';
import { NotReachedInTime } from '#lib/projections/errors.js';
import { Passing } from './passing.js';

const settled = async (promise: Promise<void>) => {
  let done = false;
  void promise.then(() => (done = true));
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  return done;
};

describe('what the reactors have passed', () => {
  it('is nothing at first, then the last event, and never less', () => {
    const passing = new Passing();
    expect([passing.position, passing.reach]).toEqual([null, null]);
    for (const position of ['1', '3', '2']) {
      passing.pass(position);
      passing.reached(position);
    }
    expect([passing.position, passing.reach]).toEqual(['3', '3']);
  });

  it('is waited for by those who ask for more, each until its own event', async () => {
    const passing = new Passing();
    const [early, late] = [passing.until('2', 5_000), passing.until('4', 5_000)];
    passing.pass('1');
    expect(await settled(early)).toBe(false);
    passing.pass('2');
    expect([await settled(early), await settled(late)]).toEqual([true, false]);
    passing.pass('5');
    expect(await settled(late)).toBe(true);
  });

  it('is not waited for when it is passed already', async () => {
    const passing = new Passing();
    passing.pass('2');
    expect([await settled(passing.until('2', 0)), await settled(passing.until('1', 0))]).toEqual([true, true]);
    await expect(passing.until('3', 1)).rejects.toThrow(NotReachedInTime);
  });

  it('ends all waiting with the reason when the reactors stop', async () => {
    const passing = new Passing();
    const waiting = [passing.until('1', 5_000), passing.until('2', 5_000)];
    passing.stop(new Error('A reactor stopped.'));
    for (const one of waiting) await expect(one).rejects.toThrow('A reactor stopped.');
  });
});
