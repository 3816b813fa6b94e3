import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { type CaughtUp } from '../event-store.js';
import { type Position, type RecordedEvent } from '../event.js';
import { collect, type Fixture, idsOf, isCaughtUp, newStream, noted, pause, takeUntil, watched } from './fixture.js';

type Item = RecordedEvent | CaughtUp;

export const subscribing = (ledger: Fixture) =>
  describe('subscribing', () => {
    const subscribe = (signal: AbortSignal = new AbortController().signal, after: Position | null = ledger.base) =>
      ledger.store.subscribe({ after, signal });

    it('gives everything there is, then says that it has', async () => {
      const { position } = await ledger.seed(newStream(), 10);
      const items = await takeUntil(subscribe(), isCaughtUp);
      expect(items).toEqual([...(await ledger.log()), { caughtUp: true, position }]);
    });

    it('to nothing new says at once that it has caught up, where it was asked to begin', async () => {
      expect(await takeUntil(subscribe(), isCaughtUp)).toEqual([{ caughtUp: true, position: ledger.base }]);
      const { position } = await ledger.seed(newStream(), 2);
      const items = await takeUntil(subscribe(undefined, position), isCaughtUp);
      expect(items).toEqual([{ caughtUp: true, position }]);
    });

    it('begins after the position it is given, exclusive', async () => {
      await ledger.seed(newStream(), 10);
      const all = await ledger.log();
      const items = await takeUntil(subscribe(undefined, all[3]?.position ?? null), isCaughtUp);
      expect(items.slice(0, -1)).toEqual(all.slice(4));
    });

    it('of 700 events misses and repeats none', async () => {
      await ledger.seed(newStream(), 700);
      const items = await takeUntil(subscribe(), isCaughtUp);
      expect(items.slice(0, -1)).toEqual(await ledger.log());
    });

    it('again after the last event that was handled misses and repeats none', async () => {
      await ledger.seed(newStream(), 40);
      const handled: RecordedEvent[] = [];
      while (handled.length < 40) {
        const some = await takeUntil(subscribe(undefined, handled.at(-1)?.position ?? ledger.base), chance);
        handled.push(...some.filter((item): item is RecordedEvent => !isCaughtUp(item)));
      }
      expect(idsOf(handled)).toEqual(idsOf(await ledger.log()));
    });

    it('ends without an error when aborted while it waits', async () => {
      const abort = new AbortController();
      const items = watched(subscribe(abort.signal));
      await items.caughtUp;
      await pause(20);
      abort.abort();
      expect(await items.all).toEqual([{ caughtUp: true, position: ledger.base }]);
    });

    it('gives no more events once aborted while it reads', async () => {
      await ledger.seed(newStream(), 20);
      const abort = new AbortController();
      const given: Item[] = [];
      for await (const item of subscribe(abort.signal)) {
        given.push(item);
        if (given.length === 5) abort.abort();
      }
      expect(given).toHaveLength(5);
    });

    it('gives nothing when aborted before it began', async () => {
      await ledger.seed(newStream(), 1);
      expect(await collect(subscribe(AbortSignal.abort()))).toEqual([]);
    });

    it('may be returned from while it waits for an event', async () => {
      const items = subscribe()[Symbol.asyncIterator]();
      await items.next();
      const next = items.next();
      await items.return?.();
      expect(await next).toMatchObject({ done: true });
    });

    it('leaves no listener on the signal, however it ends', async () => {
      const abort = new AbortController();
      await ledger.seed(newStream(), 3);
      await takeUntil(subscribe(abort.signal), () => true);
      await takeUntil(subscribe(abort.signal), isCaughtUp);
      const waiting = collect(subscribe(abort.signal));
      await pause(20);
      await ledger.seed(newStream(), 1);
      expect(getEventListeners(abort.signal, 'abort').length).toBeLessThanOrEqual(2);
      abort.abort();
      await waiting;
      expect(getEventListeners(abort.signal, 'abort')).toEqual([]);
    });

    it('from what is no position is a mistake', async () => {
      await expect(collect(subscribe(undefined, 'yesterday'))).rejects.toBeInstanceOf(RangeError);
    });

    it('does not see an append that was refused, and misses nothing because of it', async () => {
      const stream = newStream();
      await ledger.seed(stream, 1);
      const items = takeUntil(subscribe(), (item) => !isCaughtUp(item) && item.revision === 1);
      await pause(10);
      await expect(ledger.store.append(stream, 'no-stream', [noted()])).rejects.toThrow();
      await ledger.store.append(stream, 0, [noted()]);
      expect((await items).filter((item) => !isCaughtUp(item))).toEqual(await ledger.log());
    });
  });

/** Leaves off now and then, as a process that is restarted does. */
const chance = (item: Item) => isCaughtUp(item) || item.revision % 7 === 6;
