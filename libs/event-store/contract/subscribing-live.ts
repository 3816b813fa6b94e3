import { describe, expect, it } from '@jest/globals';
import { type RecordedEvent } from '../event.js';
import { type Fixture, idsOf, isCaughtUp, newStream, noted, pause } from './fixture.js';

export const subscribingLive = (ledger: Fixture) =>
  describe('following the log', () => {
    /** Follows until so many events have come, and gives them. */
    async function follow(count: number, eachTakes: (event: RecordedEvent) => Promise<void> | void = () => undefined) {
      const events: RecordedEvent[] = [];
      const { signal } = new AbortController();
      for await (const item of ledger.store.subscribe({ after: ledger.base, signal })) {
        if (isCaughtUp(item)) continue;
        await eachTakes(item);
        if (events.push(item) === count) break;
      }
      return events;
    }

    it('gives each event as it comes', async () => {
      const { signal } = new AbortController();
      const items = ledger.store.subscribe({ after: ledger.base, signal })[Symbol.asyncIterator]();
      expect(await items.next()).toMatchObject({ value: { caughtUp: true } });
      for (let count = 0; count < 5; count += 1) {
        const next = items.next();
        const { position } = await ledger.seed(newStream(), 1);
        expect(await next).toMatchObject({ value: { position } });
      }
      await items.return?.();
    });

    it('gives events that were appended while nobody pulled', async () => {
      const { signal } = new AbortController();
      const items = ledger.store.subscribe({ after: ledger.base, signal })[Symbol.asyncIterator]();
      await items.next();
      const { position } = await ledger.seed(newStream(), 1);
      await pause(5);
      expect(await items.next()).toMatchObject({ value: { position } });
      await items.return?.();
    });

    it('hands over from the past to the present without loss or repeat', async () => {
      await Promise.all(Array.from({ length: 60 }, () => ledger.seed(newStream(), 10)));
      const followed = follow(1_200);
      for (let count = 0; count < 60; count += 1) {
        await ledger.seed(newStream(), 10);
        if (count % 10 === 0) await pause(1);
      }
      expect(idsOf(await followed)).toEqual(idsOf(await ledger.log()));
    });

    it('two subscribers see the same events in the same order', async () => {
      const followed = Promise.all([follow(100), follow(100)]);
      await Promise.all(Array.from({ length: 20 }, () => ledger.seed(newStream(), 5)));
      const [one, other] = await followed;
      expect(idsOf(one)).toEqual(idsOf(other));
      expect(idsOf(one)).toEqual(idsOf(await ledger.log()));
    });

    it('a slow subscriber gets everything, and holds up neither writers nor other subscribers', async () => {
      let handled = 0;
      const slow = follow(30, async () => {
        await pause(5);
        handled += 1;
      });
      const quick = follow(30);
      for (let count = 0; count < 30; count += 1) await ledger.seed(newStream(), 1);
      await quick;
      expect(handled).toBeLessThan(30);
      expect(idsOf(await slow)).toEqual(idsOf(await ledger.log()));
    });

    it('a subscriber may append from within, and sees what it appended', async () => {
      const stream = newStream();
      await ledger.seed(stream, 1);
      const events = await follow(5, async (event) => {
        if (event.revision < 4) await ledger.store.append(stream, event.revision, [noted()]);
      });
      expect(events.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4]);
    });

    it('an error in the consumer ends its own subscription and no other', async () => {
      const other = follow(3);
      const failing = follow(3, () => {
        throw new Error('the view is broken');
      });
      // It may fail before the append that it fails at is answered.
      const failed = expect(failing).rejects.toThrow('the view is broken');
      await ledger.seed(newStream(), 3);
      await failed;
      expect(await other).toHaveLength(3);
    });

    it('hears of what another store over the same ledger appends', async () => {
      const other = await ledger.open();
      const followed = follow(2);
      await pause(10);
      const events = [noted(), noted()];
      await other.append(newStream(), 'no-stream', events);
      expect(idsOf(await followed)).toEqual(idsOf(events));
    });

    it('hears of what another process appends', async () => {
      const followed = follow(20);
      const { acknowledged } = await ledger.spawnWriter({ writer: 'elsewhere', stream: newStream(), events: 20 });
      expect(idsOf(await followed)).toEqual(acknowledged);
    });
  });
