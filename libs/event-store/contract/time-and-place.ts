import { describe, expect, it } from '@jest/globals';
import { itUnless } from '../../../test/support/it-unless.js';
import { RECORDING_SKEW_MS } from '../record-time.js';
import { type Fixture, newStream, noted, pause } from './fixture.js';

const shift = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();

export const timeAndPlace = (ledger: Fixture) =>
  describe('time and place', () => {
    it('an event is recorded when the ledger is told, in UTC to the millisecond', async () => {
      const before = new Date().toISOString();
      const { recordedAt } = await ledger.seed(newStream(), 1);
      const after = new Date().toISOString();
      expect(recordedAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
      expect(recordedAt >= before && recordedAt <= after).toBe(true);
    });

    const times = async () => (await ledger.log()).map(({ recordedAt }) => recordedAt);
    const mayStepBack = ledger.engine.appendsMayOvertake === true;

    it('the time of recording never decreases along what one writer appends one after another', async () => {
      for (let count = 0; count < 20; count += 1) await ledger.seed(newStream(), 2);
      expect(await times()).toEqual((await times()).sort());
    });

    itUnless(
      mayStepBack ? 'appends may overtake each other in this engine' : null,
      'the time of recording never decreases along the log',
      async () => {
        await Promise.all(Array.from({ length: 50 }, () => ledger.seed(newStream(), 2)));
        expect(await times()).toEqual((await times()).sort());
      },
    );

    itUnless(
      mayStepBack ? null : 'times never step back in this engine',
      'the time of recording steps back by no more than five minutes',
      async () => {
        const stores = [ledger.store, await ledger.open()];
        const both = () => stores.map((store) => store.append(newStream(), 'no-stream', [noted()]));
        await Promise.all(Array.from({ length: 25 }, both).flat());
        const recorded = (await times()).map((time) => Date.parse(time));
        expect(recorded).toHaveLength(50);
        for (const [index, time] of recorded.entries())
          expect(time).toBeGreaterThanOrEqual(Math.max(...recorded.slice(0, index + 1)) - RECORDING_SKEW_MS);
      },
    );

    it('the head is the place of the last event', async () => {
      const { position } = await ledger.seed(newStream(), 3);
      expect(await ledger.store.head()).toBe(position);
    });

    it('positions go on growing after reopening', async () => {
      const before = await ledger.seed(newStream(), 3);
      await ledger.reopen();
      const after = await ledger.seed(newStream(), 1);
      expect(after.position > before.position).toBe(true);
      expect(await ledger.log()).toHaveLength(4);
    });

    it('the position at an instant is that of the last event recorded by then', async () => {
      const answers = [];
      for (let count = 0; count < 5; count += 1) {
        answers.push(await ledger.seed(newStream(), 3));
        await pause(4);
      }
      for (const [index, { recordedAt, position }] of answers.entries()) {
        expect(await ledger.store.positionAt(recordedAt)).toBe(position);
        expect(await ledger.store.positionAt(shift(recordedAt, 1))).toBe(position);
        expect(await ledger.store.positionAt(shift(recordedAt, -1))).toBe(answers[index - 1]?.position ?? ledger.base);
      }
    });

    it('the position at an instant before everything is none', async () => {
      await ledger.seed(newStream(), 1);
      expect(await ledger.store.positionAt('0001-01-01T00:00:00.000Z')).toBeNull();
    });

    it('the position at an instant to come is the head', async () => {
      await ledger.seed(newStream(), 10);
      expect(await ledger.store.positionAt('9999-12-31T23:59:59.999Z')).toBe(await ledger.store.head());
    });

    it('the position at what is no instant is a mistake', async () => {
      for (const wrong of ['2026-02-30T00:00:00.000Z', '2026-01-01', 'now'])
        await expect(ledger.store.positionAt(wrong)).rejects.toBeInstanceOf(RangeError);
    });

    it('a position that a person copied is understood', async () => {
      const { position } = await ledger.seed(newStream(), 1);
      expect(ledger.store.parsePosition(position)).toBe(position);
    });

    it('what cannot be a position is none', () => {
      for (const wrong of ['', ' ', 'yesterday', '-1', '1.5', '1e3', '９', "1' OR 1=1"])
        expect(ledger.store.parsePosition(wrong)).toBeNull();
    });
  });
