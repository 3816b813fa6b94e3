import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { startTestServer, type TestServer } from '../../../test/kurrentdb-server/index.js';
import { type CopyableLog } from '../copyable-log.js';
import { collect, newStream, noted } from '../contract/fixture.js';
import { type FiledEntry } from '../filed-entry.js';
import { openCopyableLedger } from './copyable-ledger.js';
import { ledgerOf, openKurrentEventStore } from './index.js';
import { newLedger } from './testing/ledger-on-server.js';

describe('copying into a ledger', () => {
  const stream = newStream();
  let server: TestServer;
  let operator: KurrentDBClient;
  let entries: FiledEntry[];
  let url: string;
  let copy: CopyableLog;

  beforeAll(async () => {
    server = await startTestServer();
    operator = KurrentDBClient.connectionString(server.url);
    const source = openKurrentEventStore({ url: newLedger(server.url) });
    await source.append(stream, 'no-stream', [noted(), noted()]);
    entries = await collect(source.readFiled());
    await source.close();
  });
  afterAll(async () => {
    await operator.dispose();
    await server.stop();
  });
  beforeEach(() => {
    url = newLedger(server.url);
    copy = openCopyableLedger({ url, part: 'entries' });
  });
  afterEach(() => copy.close());

  it('puts entries in once, though an answer is lost', async () => {
    server.faults.next({ on: 'append', do: 'lose-ack' });
    await copy.copyIn(entries);
    const copied = await collect(copy.readFiled());
    expect(copied.map(({ bytes }) => Buffer.from(bytes))).toEqual(entries.map(({ bytes }) => Buffer.from(bytes)));
  });

  it.each([
    ['deleted, so that the server goes on after it', (name: string) => operator.deleteStream(name)],
    ['deleted for good', (name: string) => operator.tombstoneStream(name)],
  ])('is an alarm where the stream was there before and was %s', async (_, remove) => {
    await copy.copyIn(entries);
    await remove(`${ledgerOf(url)}/${stream}`);
    await expect(copy.copyIn(entries)).rejects.toMatchObject({ name: 'StreamTruncated', stream });
  });
});
