import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '../../../test/kurrentdb-server/index.js';
import { idsOf, newStream, noted } from '../contract/fixture.js';
import { type RecordedEvent } from '../event.js';
import { type KurrentEventStore, openKurrentEventStore } from './index.js';
import { newLedger } from './testing/ledger-on-server.js';
import { QUICK } from './testing/quick.js';

describe('following the log while the server fails', () => {
  let server: TestServer;
  let store: KurrentEventStore;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    store = openKurrentEventStore({ url: newLedger(server.url), timing: { ...QUICK, silenceMs: 1_000 } });
  });
  afterEach(async () => {
    server.faults.clear();
    await store.close();
  });
  const append = async () => {
    const event = noted();
    await store.append(newStream(), 'no-stream', [event]);
    return event.id;
  };

  /** A follower, what it was given so far, and a wait until that is so much. */
  function follow(signal = new AbortController().signal) {
    const given: RecordedEvent[] = [];
    let caughtUp = 0;
    const ended = (async () => {
      for await (const item of store.subscribe({ signal }))
        if ('caughtUp' in item) caughtUp += 1;
        else given.push(item);
    })();
    return {
      given,
      ended,
      isLive: () => until(() => caughtUp > 0 && server.log.openSubscriptions > 0),
      has: (count: number) => until(() => given.length >= count),
    };
  }

  it.each(['drop', 'duplicate', 'hang', 'not-leader', 'slow', 'unavailable'] as const)(
    'gives each event once and in order when a live subscription fails (%s)',
    async (fault) => {
      const ids = [await append()];
      const follower = follow();
      await follower.isLive();
      server.faults.next({ on: 'subscribe', do: fault });
      for (let count = 0; count < 5; count += 1) ids.push(await append());
      await follower.has(6);
      expect(idsOf(follower.given)).toEqual(ids);
      // What it gave up it also ended on the server.
      await until(() => server.log.openSubscriptions === 1);
    },
  );

  it.each(['drop', 'hang', 'not-leader', 'unavailable'] as const)(
    'begins all the same when the first subscription fails (%s)',
    async (fault) => {
      server.faults.next({ on: 'subscribe', do: fault });
      await store.close();
      store = openKurrentEventStore({
        url: newLedger(server.url),
        timing: { ...QUICK, readMs: 500, silenceMs: 1_000 },
      });
      const follower = follow();
      await follower.isLive();
      const id = await append();
      await follower.has(1);
      expect(idsOf(follower.given)).toEqual([id]);
    },
  );

  it('goes on after the server was restarted, without loss or repeat', async () => {
    const ids = [await append()];
    const follower = follow();
    await follower.isLive();
    for (let round = 0; round < 2; round += 1) {
      ids.push(await append());
      await server.restart();
      ids.push(await append(), await append());
    }
    await follower.has(ids.length);
    expect(idsOf(follower.given)).toEqual(ids);
  });

  describe('holds nothing on the server', () => {
    const none = () => until(() => server.log.openSubscriptions === 0);
    const one = () => until(() => server.log.openSubscriptions === 1);
    const subscribe = () => store.subscribe({ signal: new AbortController().signal });
    beforeEach(none);

    it('once aborted while it waits', async () => {
      const abort = new AbortController();
      const follower = follow(abort.signal);
      await one();
      abort.abort();
      await follower.ended;
      await none();
    });

    it('once returned from while it waits', async () => {
      const items = subscribe()[Symbol.asyncIterator]();
      await items.next();
      const waiting = items.next();
      await one();
      await items.return?.();
      expect(await waiting).toMatchObject({ done: true });
      await none();
    });

    it('once its consumer has failed', async () => {
      await append();
      const failing = (async () => {
        for await (const item of subscribe()) if ('caughtUp' in item) throw new Error('the view is broken');
      })();
      await expect(failing).rejects.toThrow('the view is broken');
      await none();
    });

    it.each(['aborted', 'closed'])('once %s while its consumer is busy with a live event', async (how) => {
      const abort = new AbortController();
      let busy = false;
      let finish = () => undefined as unknown;
      const ended = (async () => {
        for await (const item of store.subscribe({ signal: abort.signal })) {
          if ('caughtUp' in item) continue;
          busy = true;
          await new Promise<void>((resolve) => (finish = () => resolve()));
        }
      })();
      await one();
      await append();
      await until(() => busy);
      if (how === 'aborted') abort.abort();
      else await store.close();
      await none();
      finish();
      await ended;
    });
  });
});

/** Waits until something is so, as long as the test may take. */
async function until(so: () => boolean): Promise<void> {
  while (!so()) await pause(5);
}
