import { afterEach, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '../../../test/kurrentdb-server/index.js';
import { collect, newStream, noted, pause } from '../contract/fixture.js';
import { type KurrentEventStore, openKurrentEventStore } from './index.js';
import { newLedger } from './testing/ledger-on-server.js';

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error));

let server: TestServer;
let store: KurrentEventStore;
afterEach(async () => {
  await store.close();
  await server.stop();
});

it('An append that is written is not told as not recorded because the one beside it met a node that does not lead', async () => {
  server = await startTestServer({ nodes: 3 });
  // One try: what is told rests on how it failed.
  store = openKurrentEventStore({ url: newLedger(server.url), timing: { appendForMs: 30, pauseMs: 50 } });
  const [slow, refused] = [newStream(), newStream()];
  for (const stream of [slow, refused]) await store.append(stream, 'no-stream', [noted()]);
  server.faults.next({ on: 'append', do: 'slow', ms: 2_000 });
  server.faults.next({ on: 'append', do: 'not-leader' });
  const answer = store.append(slow, 0, [noted()]).then(() => 'recorded', nameOf);
  await pause(200);
  await store.append(refused, 0, [noted()]).catch(nameOf);
  expect(await collect(store.readStream(slow))).toHaveLength(2);
  expect(['recorded', 'AppendOutcomeUnknown']).toContain(await answer);
});
