import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore } from '#lib/event-store/index.js';
import { openKurrentEventStore } from '#lib/event-store/kurrentdb/index.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { forkTestServer } from '../kurrentdb-server/forked.js';
import { appendInTurn, appendTogether, eventsIn } from './appending.js';
import { BareClient } from './bare-client.js';
import { Rates } from './rates.js';
import { makeStreams } from './workload.js';

/**
 * The same work on both engines in one run, and on the bare client of KurrentDB, so that the adapter's own cost is known.
 * The server is the protocol test server in a process of its own: it keeps everything in memory, so what it says of SQLite,
 * which syncs to disk, is the price of the wire and not of a cluster.
 *
 * Run: npm run bench:engines [-- rounds]. BENCH_DIR names the disk for SQLite; default the temporary folder.
 */
const rounds = Number(process.argv[2] ?? 5);
const WRITERS = 64;
const ONE_BY_ONE = 200;
const TOGETHER = WRITERS * 20;

async function replay(store: EventStore): Promise<number> {
  let count = 0;
  for await (const event of store.readAll()) count += event.revision >= 0 ? 1 : 0;
  return count;
}

const folder = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'minutebook-bench-'));
const server = await forkTestServer();
const rates = new Rates();

for (let round = 0; round < rounds; round += 1) {
  const few = makeStreams(ONE_BY_ONE);
  const many = makeStreams(TOGETHER);
  const total = eventsIn(few) + eventsIn(many);
  const bare = new BareClient(server.url, `bare-${round}`);
  const stores = {
    SQLite: openSqliteEventStore({ file: join(folder, `${round}.db`) }),
    KurrentDB: openKurrentEventStore({ url: `${server.url}&ledger=store-${round}` }),
  };
  // The first call of each connects.
  await bare.replay();
  for (const store of Object.values(stores)) await store.head();
  for (const [name, store] of Object.entries(stores)) {
    await rates.measure(`${name}, one at a time`, eventsIn(few), () => appendInTurn(store, few));
    await rates.measure(`${name}, 64 at once`, eventsIn(many), () => appendTogether(store, many, WRITERS));
    await rates.measure(`${name}, replay`, total, () => replay(store));
  }
  await rates.measure('bare client, one at a time', eventsIn(few), () => bare.appendInTurn(few));
  await rates.measure('bare client, 64 at once', eventsIn(many), () => bare.appendTogether(many, WRITERS));
  await rates.measure('bare client, replay', total, () => bare.replay());
  for (const store of Object.values(stores)) await store.close();
  await bare.close();
}
await server.stop();
rmSync(folder, { recursive: true });

rates.print();
for (const what of ['one at a time', '64 at once', 'replay'])
  for (const other of ['bare client', 'SQLite'])
    console.log(`KurrentDB / ${other}, ${what}: ${rates.ratio(`KurrentDB, ${what}`, `${other}, ${what}`).toFixed(2)}`);
