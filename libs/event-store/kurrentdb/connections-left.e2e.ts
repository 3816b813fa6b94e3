import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '../../../test/kurrentdb-server/index.js';
import { newStream, noted } from '../contract/fixture.js';
import { openKurrentEventStore } from './index.js';
import { newLedger } from './testing/ledger-on-server.js';

let server: TestServer;
const open = new Set<Socket>();
/** Passes connections on to the server, and knows which are open. */
const door = createServer((socket) => {
  const [host = '', port] = server.nodes[0]!.split(':');
  const inner = connect(Number(port), host);
  open.add(socket);
  socket.on('close', () => (open.delete(socket), inner.destroy()));
  inner.on('close', () => socket.destroy());
  for (const end of [socket, inner]) end.on('error', () => end.destroy());
  socket.pipe(inner).pipe(socket);
});

beforeEach(async () => {
  server = await startTestServer();
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
});
afterEach(async () => {
  for (const socket of open) socket.destroy();
  door.close();
  await server.stop();
});

it('subscriptions that have ended leave no connections behind, however many there were', async () => {
  const { port } = door.address() as AddressInfo;
  const store = openKurrentEventStore({ url: newLedger(`kurrentdb://127.0.0.1:${port}?tls=false`) });
  await store.append(newStream(), 'no-stream', [noted()]);
  for (let count = 0; count < 5; count += 1) {
    const items = store.subscribe({ signal: new AbortController().signal })[Symbol.asyncIterator]();
    expect(await items.next()).toMatchObject({ value: { revision: 0 } });
    expect(await items.next()).toMatchObject({ value: { caughtUp: true } });
    const waiting = items.next();
    while (server.log.openSubscriptions < 1) await pause(5);
    await items.return?.();
    await waiting;
  }
  // One for appends and one for reads are kept.
  while (open.size > 2) await pause(20);
  await store.close();
});

it('a store that only read does not look for its cluster’s leader in order to close', async () => {
  const cluster = await startTestServer({ nodes: 3 });
  const store = openKurrentEventStore({ url: newLedger(cluster.url) });
  expect(await store.head()).toBeNull();
  const before = cluster.log.calls['Gossip'];
  await store.close();
  expect(cluster.log.calls['Gossip']).toBe(before);
  await cluster.stop();
});
