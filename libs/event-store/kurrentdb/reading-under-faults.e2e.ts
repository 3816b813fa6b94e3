import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '../../../test/kurrentdb-server/index.js';
import { collect, idsOf, newStream, noted, pause } from '../contract/fixture.js';
import { type KurrentEventStore, openKurrentEventStore } from './index.js';
import { newLedger } from './testing/ledger-on-server.js';
import { QUICK } from './testing/quick.js';

describe('reading', () => {
  let server: TestServer;
  let url: string;
  let store: KurrentEventStore;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    url = newLedger(server.url);
    store = openKurrentEventStore({ url, timing: { ...QUICK, readMs: 500 } });
  });
  afterEach(async () => {
    server.faults.clear();
    await store.close();
  });
  const seed = async (count: number) => {
    const events = Array.from({ length: count }, () => noted());
    const stream = newStream();
    await store.append(stream, 'no-stream', events);
    return { stream, ids: idsOf(events) };
  };

  it.each(['hang', 'drop', 'not-leader', 'unavailable', 'slow'] as const)(
    'goes on when the server fails (%s) between two pages',
    async (fault) => {
      const { stream, ids } = await seed(600);
      server.faults.next({ on: 'read', do: fault });
      expect(idsOf(await collect(store.readStream(stream)))).toEqual(ids);
      server.faults.next({ on: 'read', do: fault });
      expect(idsOf(await collect(store.readAll({ direction: 'backwards' })))).toEqual(ids.toReversed());
    },
  );

  it('that keeps failing says that the server does not answer', async () => {
    await seed(1);
    server.faults.next({ on: 'read', do: 'unavailable', times: 1_000 });
    const impatient = openKurrentEventStore({ url, timing: { ...QUICK, readForMs: 100 } });
    await expect(impatient.head()).rejects.toMatchObject({ name: 'StoreUnavailable', message: /does not answer/ });
    await impatient.close();
  });

  it('leaves no read open on the server, also when the consumer leaves early', async () => {
    const { stream } = await seed(600);
    // What hung in an earlier case hangs until its connection ends.
    const before = server.log.openReads;
    for await (const event of store.readStream(stream)) if (event.revision === 1) break;
    for await (const event of store.readAll()) if (event.revision === 1) break;
    await store.head();
    // What was asked for ahead is on its way still, and ends by itself.
    while (server.log.openReads > before) await pause(5);
  });

  it('sees nothing of another ledger on the same server, nor of the checkpoints beside the entries', async () => {
    const { stream, ids } = await seed(2);
    const others = [
      openKurrentEventStore({ url: `${url}-and-more` }),
      openKurrentEventStore({ url, part: 'checkpoints' }),
    ];
    for (const other of others) await other.append(stream, 'no-stream', [noted(), noted(), noted()]);
    expect(idsOf(await collect(store.readAll()))).toEqual(ids);
    expect(idsOf(await collect(store.readStream(stream)))).toEqual(ids);
    for (const other of others) {
      expect(await collect(other.readAll())).toHaveLength(3);
      await other.close();
    }
  });

  it('begins after any number a person types: at the entry before it, in whatever record it lies', async () => {
    const { ids } = await seed(700);
    const entries = await collect(store.readAll());
    const between = (index: number) => {
      const [here, next] = [BigInt(entries[index]!.position), BigInt(entries[index + 1]!.position)];
      expect(next - here > 1n).toBe(true);
      return store.parsePosition(String(here + 1n))!;
    };
    const stranger = openKurrentEventStore({ url });
    for (const index of [0, 255, 256, 600]) {
      const after = between(index);
      expect(idsOf(await collect(stranger.readAll({ after, limit: 2 })))).toEqual(ids.slice(index + 1, index + 3));
      const back = await collect(stranger.readAll({ upTo: after, direction: 'backwards', limit: 2 }));
      expect(idsOf(back)).toEqual(index === 0 ? [ids[0]] : [ids[index], ids[index - 1]]);
    }
    expect(idsOf(await collect(stranger.readAll({ upTo: between(3) })))).toEqual(ids.slice(0, 4));
    expect(await collect(stranger.readAll({ after: '9'.repeat(18).padStart(20, '0') }))).toEqual([]);
    await stranger.close();
  });

  it('looks for a position and an instant from the nearest landmark on', async () => {
    await seed(1_000);
    const entries = await collect(store.readAll());
    const places = entries.filter((_, index) => index % 256 === 255).map(({ position }) => position);
    const landmarks = {
      count: places.length,
      at: (index: number) => places[index] ?? null,
      atOrBefore: (position: string) => places.findLast((place) => place <= position) ?? null,
    };
    const stranger = openKurrentEventStore({ url, landmarks });
    await stranger.head();
    const before = server.log.calls['Read']!;
    const after = store.parsePosition(String(BigInt(entries[800]!.position) + 1n))!;
    const [found] = await collect(stranger.readAll({ after, limit: 1 }));
    expect(found?.id).toBe(entries[801]?.id);
    // The head, the page from the landmark, and the page that is given: not the four pages from the beginning.
    expect(server.log.calls['Read']! - before).toBeLessThanOrEqual(3);
    expect(await stranger.positionAt(entries.at(-1)!.recordedAt)).toBe(entries.at(-1)!.position);
    await stranger.close();
  });

  it('gives entries with where they are filed, as the bytes that are stored', async () => {
    const { stream } = await seed(3);
    const filed = await collect(store.readFiled());
    expect(filed.map((entry) => [entry.stream, entry.revision])).toEqual(
      [0, 1, 2].map((revision) => [stream, revision]),
    );
    const bytes = await collect(store.readBytes());
    expect(filed.map((entry) => Buffer.from(entry.bytes))).toEqual(bytes.map((entry) => Buffer.from(entry.bytes)));
  });
});
