import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { binaryEvent, jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { startTestServer, type TestServer } from '../../../test/kurrentdb-server/index.js';
import { collect, newStream, noted, pause } from '../contract/fixture.js';
import { type KurrentEventStore, ledgerOf, openKurrentEventStore } from './index.js';
import { newLedger } from './testing/ledger-on-server.js';
import { QUICK } from './testing/quick.js';

/** Someone with rights on the server, who does with a ledger's streams what no ledger does. */
describe('history that is missing on the server', () => {
  let server: TestServer;
  let operator: KurrentDBClient;
  let url: string;
  let store: KurrentEventStore;
  let stream: string;
  let onServer: string;

  beforeAll(async () => {
    server = await startTestServer();
    operator = KurrentDBClient.connectionString(server.url);
  });
  afterAll(async () => {
    await operator.dispose();
    await server.stop();
  });
  beforeEach(async () => {
    url = newLedger(server.url);
    store = openKurrentEventStore({ url, timing: QUICK });
    stream = newStream();
    onServer = `${ledgerOf(url)}/${stream}`;
    await store.append(stream, 'no-stream', [noted(), noted(), noted()]);
  });
  afterEach(() => store.close());

  const subscribed = () => collect(store.subscribe({ signal: new AbortController().signal }));
  const alarm = {
    name: 'StreamTruncated',
    message: /^History is missing from stream note-.*restore its server/ as unknown,
  };
  const raised = async (reading: Promise<unknown>) => expect(reading).rejects.toMatchObject(alarm);

  const acts: [string, () => Promise<unknown>][] = [
    ['truncated', () => operator.setStreamMetadata(onServer, { truncateBefore: 2 })],
    ['told to keep so many events', () => operator.setStreamMetadata(onServer, { maxCount: 2 })],
    ['told to keep events so long', () => operator.setStreamMetadata(onServer, { maxAge: 3_600 })],
    ['deleted', () => operator.deleteStream(onServer)],
    ['deleted for good', () => operator.tombstoneStream(onServer)],
  ];

  describe.each(acts)('of a stream that was %s', (_, act) => {
    beforeEach(act);

    it('is an alarm to who reads the log, either way, as events or as bytes', async () => {
      await raised(collect(store.readAll()));
      await raised(collect(store.readAll({ direction: 'backwards' })));
      await raised(collect(store.readBytes()));
      await raised(subscribed());
    });
  });

  // Entries that are to be kept for an hour are all there still.
  it.each(acts.filter(([how]) => !how.includes('so long')))(
    'of a stream that was %s is an alarm to who reads the stream, either way',
    async (_, act) => {
      await act();
      await raised(collect(store.readStream(stream)));
      await raised(collect(store.readStream(stream, { direction: 'backwards' })));
    },
  );

  it('is an alarm to who reads a truncated stream from within the part that is missing, either way', async () => {
    await operator.setStreamMetadata(onServer, { truncateBefore: 2 });
    await raised(collect(store.readStream(stream, { from: 1 })));
    await raised(collect(store.readStream(stream, { from: 1, direction: 'backwards' })));
    await operator.setStreamMetadata(onServer, { truncateBefore: 3 });
    await raised(collect(store.readStream(stream, { from: 1 })));
    await raised(collect(store.readStream(stream, { from: 1, direction: 'backwards' })));
  });

  it.each(acts.slice(3))('is an alarm to who appends to a stream that was %s', async (_, act) => {
    await act();
    const other = openKurrentEventStore({ url, timing: QUICK });
    await raised(other.append(stream, 'no-stream', [noted()]));
    await raised(other.append(stream, 2, [noted()]));
    await other.close();
  });

  it('is an alarm to who begins a stream that the server takes for a deleted one, and goes on from there', async () => {
    await operator.deleteStream(onServer);
    await expect(store.append(stream, 'no-stream', [noted()])).rejects.toMatchObject({
      ...alarm,
      message: /revision 0 was appended and the server put it at 3/,
    });
  });

  it('is an alarm to a subscription that waits', async () => {
    const waiting = (async () => {
      for await (const item of store.subscribe({ signal: new AbortController().signal }))
        if ('caughtUp' in item) await operator.setStreamMetadata(onServer, { truncateBefore: 1 });
    })();
    await raised(waiting);
  });

  it('is an alarm to a subscription that waits, also when the server cannot be asked at first what is missing', async () => {
    const quick = openKurrentEventStore({ url, timing: { ...QUICK, readForMs: 100 } });
    const given = quick.subscribe({ signal: new AbortController().signal })[Symbol.asyncIterator]();
    for (let count = 0; count < 4; count += 1) await given.next();
    const next = raised(given.next());
    while (server.log.openSubscriptions < 1) await pause(5);
    server.faults.next({ on: 'read', do: 'unavailable', times: 6 });
    await operator.setStreamMetadata(onServer, { truncateBefore: 1 });
    await next;
    await quick.close();
  });

  it('is none where only rights and remarks were set', async () => {
    await operator.setStreamMetadata(onServer, { acl: { readRoles: ['$all'] }, remark: 'kept' });
    expect(await collect(store.readAll())).toHaveLength(3);
    expect(await collect(store.readStream(stream))).toHaveLength(3);
  });

  it('is none any more once the setting was taken back and the whole stream is there', async () => {
    await operator.setStreamMetadata(onServer, { truncateBefore: 2 });
    await operator.setStreamMetadata(onServer, {});
    expect(await collect(store.readAll())).toHaveLength(3);
  });

  it('is none of another ledger’s', async () => {
    await operator.setStreamMetadata(`${ledgerOf(url)}-other/${stream}`, { maxCount: 1 });
    expect(await collect(store.readAll())).toHaveLength(3);
  });

  it('what somebody else wrote to a stream as JSON is a corrupt entry', async () => {
    await operator.appendToStream(onServer, jsonEvent({ type: 'Noted', data: { any: 'thing' } }), { streamState: 2n });
    const corrupt = { name: 'CorruptEntry', message: /not written as bytes/ as unknown };
    await expect(collect(store.readStream(stream))).rejects.toMatchObject(corrupt);
    await expect(collect(store.readAll())).rejects.toMatchObject(corrupt);
    await expect(subscribed()).rejects.toMatchObject(corrupt);
  });

  it.each([
    ['to another place', 'Noted', /it is filed as note-\S+ 3, Noted, and says note-\S+ 0, Noted/],
    ['under another type', 'Corrected', /it is filed as note-\S+ 3, Corrected, and says note-\S+ 0, Noted/],
  ])('an entry copied %s is corrupt there, and is still given as bytes', async (_, type, message) => {
    const [filed] = await collect(store.readFiled());
    await operator.appendToStream(onServer, binaryEvent({ type, data: filed!.bytes }), { streamState: 2n });
    await expect(collect(store.readStream(stream))).rejects.toMatchObject({ name: 'CorruptEntry', message });
    await expect(collect(store.readAll())).rejects.toMatchObject({ name: 'CorruptEntry', message });
    expect(await collect(store.readBytes())).toHaveLength(4);
  });
});
