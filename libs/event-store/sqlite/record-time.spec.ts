import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newStream, noted } from '../contract/fixture.js';
import { recordTime } from '../record-time.js';
import { openSqliteEventStore } from './index.js';

const NOON = Date.parse('2026-03-14T12:00:00.000Z');

describe('the time of recording', () => {
  it('of the first entry is now', () => expect(recordTime(NOON, null)).toBe('2026-03-14T12:00:00.000Z'));
  it('is now when the clock has gone on', () =>
    expect(recordTime(NOON, '2026-03-14T11:59:59.999Z')).toBe('2026-03-14T12:00:00.000Z'));
  it('is the last entry’s when the clock has stepped back a little', () =>
    expect(recordTime(NOON, '2026-03-14T12:05:00.000Z')).toBe('2026-03-14T12:05:00.000Z'));
  it('is refused when the clock is more than five minutes behind the last entry', () =>
    expect(() => recordTime(NOON, '2026-03-14T12:05:00.001Z')).toThrow(/last entry was recorded at 2026-03-14T12:05/));
});

describe('a ledger whose clock is wrong', () => {
  let now = NOON;
  let store: ReturnType<typeof openSqliteEventStore>;
  beforeEach(() => {
    now = NOON;
    store = openSqliteEventStore({ file: ':memory:', clock: () => now });
  });
  afterEach(() => store.close());
  const append = () => store.append(newStream(), 'no-stream', [noted()]);

  it('records at the last entry’s time while the clock is a little behind', async () => {
    await append();
    now -= 60_000;
    expect((await append()).recordedAt).toBe('2026-03-14T12:00:00.000Z');
    now += 120_000;
    expect((await append()).recordedAt).toBe('2026-03-14T12:01:00.000Z');
  });

  it('refuses to back-date by more than five minutes, and takes entries again once the clock is right', async () => {
    await append();
    now -= 300_001;
    await expect(append()).rejects.toMatchObject({ name: 'ClockBehindLedger' });
    expect(await store.head()).toBe('0000000000000001');
    now = NOON + 1;
    expect((await append()).position).toBe('0000000000000002');
  });

  it('answers a repeated append with the time it was first recorded', async () => {
    const [stream, event] = [newStream(), noted()];
    const first = await store.append(stream, 'no-stream', [event]);
    now += 3_600_000;
    expect(await store.append(stream, 'no-stream', [event])).toEqual({ ...first, repeated: true });
  });
});
