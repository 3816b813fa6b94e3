import { describe, expect, it } from '@jest/globals';
import { type Instant } from '../event.js';
import { LedgerTime } from './ledger-time.js';

const NOON = Date.parse('2026-03-14T12:00:00.000Z');
const at = (ms: number): Instant => new Date(NOON + ms).toISOString();

function ledger(last: Instant | null = null) {
  const machine = { clock: 0, elapsed: 0, looks: 0 };
  const time = new LedgerTime(
    () => NOON + machine.clock,
    async () => {
      machine.looks += 1;
      return last;
    },
    () => machine.elapsed,
  );
  return { machine, time };
}

describe('the time of recording', () => {
  it('is now', () => expect(ledger().time.next()).toBe(at(0)));

  it('is never before what this process has recorded or seen', () => {
    const { machine, time } = ledger();
    time.see(at(1_000));
    expect(time.next()).toBe(at(1_000));
    machine.clock = 5_000;
    expect(time.next()).toBe(at(5_000));
    machine.clock = 4_000;
    time.see(at(2_000));
    expect(time.next()).toBe(at(5_000));
  });

  it('is refused when the clock is more than five minutes behind what was seen', () => {
    const { machine, time } = ledger();
    time.see(at(300_000));
    expect(time.next()).toBe(at(300_000));
    machine.clock = -1;
    expect(() => time.next()).toThrow(expect.objectContaining({ name: 'ClockBehindLedger' }));
  });

  it('rests on the end of the log, looked at once for all who wait, and again after a minute without news of it', async () => {
    const { machine, time } = ledger(at(60_000));
    expect(time.fresh).toBe(false);
    await Promise.all([time.look(), time.look()]);
    expect([machine.looks, time.fresh, time.next()]).toEqual([1, true, at(60_000)]);
    machine.elapsed = 59_999;
    expect(time.fresh).toBe(true);
    machine.elapsed = 60_000;
    expect(time.fresh).toBe(false);
    time.seeLast(null);
    expect(time.fresh).toBe(true);
  });

  it('does not rest on what was read of the past', () => {
    const { time } = ledger();
    time.see(at(-1_000_000));
    expect(time.fresh).toBe(false);
  });
});
