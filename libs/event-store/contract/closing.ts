import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '../errors.js';
import { type Fixture, newStream, noted, pause, watched } from './fixture.js';

export const closing = (ledger: Fixture) =>
  describe('closing', () => {
    it('finishes the appends that were accepted', async () => {
      const appends = Promise.all(Array.from({ length: 10 }, () => ledger.seed(newStream(), 2)));
      await ledger.store.close();
      await appends;
      await ledger.reopen();
      expect(await ledger.log()).toHaveLength(20);
    });

    it('keeps everything', async () => {
      const stream = newStream();
      await ledger.seed(stream, 5);
      const before = await ledger.stream(stream);
      await ledger.reopen();
      expect(await ledger.stream(stream)).toEqual(before);
    });

    it('refuses appends from then on', async () => {
      await ledger.store.close();
      await expect(ledger.store.append(newStream(), 'no-stream', [noted()])).rejects.toBeInstanceOf(StoreUnavailable);
    });

    it('refuses reads from then on', async () => {
      await ledger.store.close();
      await expect(ledger.stream(newStream())).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(ledger.log()).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(ledger.store.head()).rejects.toBeInstanceOf(StoreUnavailable);
    });

    it('ends the subscriptions that wait', async () => {
      const items = watched(ledger.store.subscribe({ after: ledger.base, signal: new AbortController().signal }));
      await items.caughtUp;
      await pause(20);
      await ledger.store.close();
      expect(await items.all).toEqual([{ caughtUp: true, position: ledger.base }]);
    });

    it('ends the subscriptions whose consumers are busy', async () => {
      await ledger.seed(newStream(), 5);
      let given = 0;
      for await (const item of ledger.store.subscribe({ after: ledger.base, signal: new AbortController().signal })) {
        given += 'caughtUp' in item ? 0 : 1;
        await ledger.store.close();
      }
      expect(given).toBe(1);
    });

    it('twice does no harm', async () => {
      await ledger.seed(newStream(), 1);
      await Promise.all([ledger.store.close(), ledger.store.close()]);
      await ledger.store.close();
    });
  });
