import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '../../../test/kurrentdb-server/index.js';
import { collect, newStream, noted, revisionsOf } from '../contract/fixture.js';
import { type KurrentEventStore, openKurrentEventStore } from './index.js';
import { newLedger } from './testing/ledger-on-server.js';
import { QUICK } from './testing/quick.js';

describe('appending while the server fails', () => {
  let server: TestServer;
  let url: string;
  let store: KurrentEventStore;
  const opened: KurrentEventStore[] = [];

  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    url = newLedger(server.url);
    store = open();
  });
  afterEach(async () => {
    server.faults.clear();
    await Promise.all(opened.splice(0).map((one) => one.close()));
  });
  const open = (options: Partial<Parameters<typeof openKurrentEventStore>[0]> = {}) => {
    const one = openKurrentEventStore({ url, timing: QUICK, ...options });
    opened.push(one);
    return one;
  };

  it.each(['lose-ack', 'hang', 'drop', 'not-leader', 'timeout', 'slow', 'unavailable'] as const)(
    'once (%s) records the events once, and answers as if nothing had been',
    async (fault) => {
      const stream = newStream();
      await store.append(stream, 'no-stream', [noted()]);
      server.faults.next({ on: 'append', do: fault });
      const answer = await store.append(stream, 0, [noted(), noted()]);
      const events = await collect(store.readStream(stream));
      expect(revisionsOf(events)).toEqual([0, 1, 2]);
      const { position, recordedAt } = events.at(-1)!;
      expect(answer).toEqual({ revision: 2, position, recordedAt, repeated: false });
    },
  );

  it.each(['lose-ack', 'timeout'] as const)('several times (%s) records the events once', async (fault) => {
    const stream = newStream();
    server.faults.next({ on: 'append', do: fault, times: 3 });
    expect(await store.append(stream, 'no-stream', [noted()])).toMatchObject({ revision: 0, repeated: false });
    expect(await collect(store.readAll())).toHaveLength(1);
  });

  it('tries again on a new connection when one hangs, and the other appends that hung with it come through', async () => {
    await store.append(newStream(), 'no-stream', [noted()]);
    server.faults.next({ on: 'append', do: 'hang' });
    const streams = Array.from({ length: 5 }, newStream);
    const answers = await Promise.all(streams.map((stream) => store.append(stream, 'no-stream', [noted()])));
    expect(answers.map(({ revision, repeated }) => [revision, repeated])).toEqual(streams.map(() => [0, false]));
    expect(await collect(store.readAll())).toHaveLength(6);
  });

  it('is ours, when another writer went on before we heard that we were first', async () => {
    const stream = newStream();
    const other = open();
    await other.append(stream, 'no-stream', [noted()]);
    const mine = noted();
    server.faults.next({ on: 'append', do: 'lose-ack' });
    const [answer] = await Promise.all([
      store.append(stream, 0, [mine]),
      follow(other, stream, mine.id).then((revision) => other.append(stream, revision, [noted()])),
    ]);
    expect(answer).toMatchObject({ revision: 1, repeated: false });
    expect(revisionsOf(await collect(store.readStream(stream)))).toEqual([0, 1, 2]);
  });

  it('says that the outcome is unknown when time is over and a try may have been written; again, it is found out', async () => {
    const [stream, event] = [newStream(), noted()];
    const impatient = open({ timing: { ...QUICK, appendMs: 100, appendForMs: 150 } });
    await impatient.append(newStream(), 'no-stream', [noted()]);
    server.faults.next({ on: 'append', do: 'lose-ack', times: 50 });
    const append = impatient.append(stream, 'no-stream', [event]);
    await expect(append).rejects.toMatchObject({ name: 'AppendOutcomeUnknown', stream });
    server.faults.clear();
    expect(await store.append(stream, 'no-stream', [event])).toMatchObject({ revision: 0, repeated: true });
    expect(await collect(store.readStream(stream))).toHaveLength(1);
  });

  it('never says that nothing was appended once it is, when its place cannot be read back', async () => {
    const [stream, events] = [newStream(), [noted(), noted()]];
    const impatient = open({ timing: { ...QUICK, readForMs: 100 } });
    await impatient.append(newStream(), 'no-stream', [noted()]);
    server.faults.next({ on: 'read', do: 'unavailable', times: 50 });
    const append = impatient.append(stream, 'no-stream', events);
    await expect(append).rejects.toMatchObject({ name: 'AppendOutcomeUnknown', stream });
    server.faults.clear();
    expect(await store.append(stream, 'no-stream', events)).toMatchObject({ revision: 1, repeated: true });
  });

  it('says that nothing was appended when no server was there to take it, without the password', async () => {
    const gone = await startTestServer();
    await gone.stop();
    const lost = open({
      url: gone.url.replace('://', '://clerk:secret-word@'),
      timing: { ...QUICK, appendForMs: 200, readForMs: 200 },
    });
    const error: unknown = await lost.append(newStream(), 'no-stream', [noted()]).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'StoreUnavailable', message: /does not answer .* Check that it runs/ });
    expect(String(error)).not.toContain('secret-word');
  });

  it('of two stores with one event, one records it and the other finds it recorded', async () => {
    const [stream, event] = [newStream(), noted()];
    const answers = await Promise.all([store, open()].map((one) => one.append(stream, 'no-stream', [event])));
    expect(answers.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
    expect(answers[0]?.position).toBe(answers[1]?.position);
  });

  it('more at once than the server takes is refused with what to do, and leaves nothing', async () => {
    const small = await startTestServer({ maxAppendSize: 10_000 });
    const narrow = open({ url: newLedger(small.url) });
    const many = Array.from({ length: 100 }, () => noted({ text: 'x'.repeat(200) }));
    const append = narrow.append(newStream(), 'no-stream', many);
    await expect(append).rejects.toMatchObject({ name: 'StoreUnavailable', message: /Raise its MaxAppendSize/ });
    expect(await narrow.head()).toBeNull();
    await narrow.close();
    await small.stop();
  });

  it('refuses to append where the ledger was opened for reading', async () => {
    const reading = open({ readOnly: true });
    await expect(reading.append(newStream(), 'no-stream', [noted()])).rejects.toMatchObject({
      name: 'StoreUnavailable',
      message: /open for reading only/,
    });
  });

  it('does not append under a closed store, even between two tries', async () => {
    await store.append(newStream(), 'no-stream', [noted()]);
    server.faults.next({ on: 'append', do: 'unavailable', times: 3 });
    const accepted = store.append(newStream(), 'no-stream', [noted()]);
    await store.close();
    expect(await accepted).toMatchObject({ revision: 0, repeated: false });
  });
});

/** The revision at which an event appears in a stream. */
async function follow(store: KurrentEventStore, stream: string, id: string): Promise<number> {
  for await (const item of store.subscribe({ signal: new AbortController().signal }))
    if ('id' in item && item.stream === stream && item.id === id) return item.revision;
  throw new Error('The subscription ended.');
}
