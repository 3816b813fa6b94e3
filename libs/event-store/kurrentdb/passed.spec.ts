import { describe, expect, it } from '@jest/globals';
import { Passed } from './passed.js';

describe('what a subscription has passed', () => {
  it('is passed once: a repeat of any of it is none', () => {
    const passed = new Passed(null);
    expect(['1', '2', '2', '1', '3'].map((position) => passed.add(position))).toEqual([true, true, false, false, true]);
    expect(passed.last).toBe('3');
  });

  it('begins after where it was asked to', () => {
    const passed = new Passed('5');
    expect([passed.add('4'), passed.add('5'), passed.add('6')]).toEqual([false, false, true]);
  });

  it('is in order: what was left out and comes later is a fault, neither given nor lost in silence', () => {
    const passed = new Passed(null);
    passed.add('1');
    passed.add('3');
    expect(() => passed.add('2')).toThrow('The server gave the event at 2 after the one at 3.');
  });
});
