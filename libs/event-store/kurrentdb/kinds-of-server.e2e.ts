import { afterEach, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '../../../test/kurrentdb-server/index.js';
import { collect, idsOf, isCaughtUp, newStream, noted, takeUntil } from '../contract/fixture.js';
import { openKurrentEventStore } from './index.js';
import { newLedger } from './testing/ledger-on-server.js';
import { QUICK } from './testing/quick.js';

type ServerOptions = Parameters<typeof startTestServer>[0];

/** Ends the server of a case. */
let stop: () => Promise<void> = () => Promise.resolve();
afterEach(() => stop());

async function start(options: ServerOptions) {
  const server = await startTestServer(options);
  const store = openKurrentEventStore({ url: newLedger(server.url), timing: { ...QUICK, silenceMs: 1_000 } });
  stop = async () => {
    await store.close();
    await server.stop();
  };
  return { server, store };
}

describe('a ledger is kept', () => {
  it.each<[string, ServerOptions]>([
    ['22.10, which says nothing when a subscription has caught up', { version: '22.10.0', caughtUp: false }],
    ['which takes appends one call each', { batchAppend: false }],
    ['which does not say what it can do', { serverFeatures: false, batchAppend: false }],
    ['over TLS with a certificate of its own authority', { tls: true }],
    ['of three nodes', { nodes: 3 }],
    ['of three nodes over TLS', { nodes: 3, tls: true }],
  ])('on a server %s', async (_, options) => {
    const { server, store } = await start(options);
    const stream = newStream();
    const events = [noted(), noted(), noted()];
    await store.append(stream, 'no-stream', events.slice(0, 2));
    server.faults.next({ on: 'append', do: 'lose-ack' });
    expect(await store.append(stream, 1, events.slice(2))).toMatchObject({ revision: 2, repeated: false });
    await expect(store.append(stream, 'no-stream', [noted()])).rejects.toMatchObject({
      name: 'WrongExpectedRevision',
      actual: 2,
    });
    expect(idsOf(await collect(store.readStream(stream)))).toEqual(idsOf(events));
    const items = await takeUntil(store.subscribe({ signal: new AbortController().signal }), isCaughtUp);
    expect(items.slice(0, -1)).toEqual(await collect(store.readAll()));
  });

  it.each([1, 2])('in a cluster whose leader moves, %s times', async (times) => {
    const { server, store } = await start({ nodes: 3 });
    const given: string[] = [];
    const ids: string[] = [];
    const abort = new AbortController();
    const followed = (async () => {
      for await (const item of store.subscribe({ signal: abort.signal }))
        if (!isCaughtUp(item) && given.push(item.id) === 4 + 4 * times) break;
    })();
    const append = async (server: TestServer | null) => {
      server?.moveLeader();
      for (let count = 0; count < 4; count += 1) {
        const event = noted();
        const { position } = await store.append(newStream(), 'no-stream', [event]);
        expect(await store.head()).toBe(position);
        ids.push(event.id);
      }
    };
    await append(null);
    for (let move = 0; move < times; move += 1) await append(server);
    await followed;
    expect(given).toEqual(ids);
    expect(idsOf(await collect(store.readAll()))).toEqual(ids);
  });
});
