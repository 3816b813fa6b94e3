import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { appendInTurn, appendTogether, eventsIn } from './appending.js';
import { Rates } from './rates.js';
import { makeStreams, type Streams } from './workload.js';

/**
 * Appending while the tree of hashes follows in a thread of its own, as in the server, against appending without. Rounds are
 * interleaved, the order within them alternates, and medians are taken.
 *
 * Run: npm run bench:seal -- [rounds] [events a round]. BENCH_DIR names the disk to measure; default the temporary folder.
 */
const rounds = Number(process.argv[2] ?? 7);
const most = Number(process.argv[3] ?? 12_800);
const WRITERS = 64;

const folder = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'minutebook-bench-seal-'));
const rates = new Rates();
/** Of how many events the tree was behind when the last append was done. */
const behind: number[] = [];
let runs = 0;

const together = (streams: Streams) => ({ name: '64 at once', streams, writers: WRITERS });
const oneByOne = (streams: Streams) => ({ name: 'one at a time', streams, writers: 1 });

try {
  for (let round = 0; round < rounds; round += 1)
    for (const workload of [together(makeStreams(most / 5)), oneByOne(makeStreams(most / 25))])
      for (const withTree of round % 2 === 0 ? [true, false] : [false, true]) await run(workload, withTree);
} finally {
  rmSync(folder, { recursive: true });
}
rates.print();
for (const name of ['64 at once', 'one at a time']) rates.printRatio(`${name}, with the tree`, name, 0.75);
console.log(`When the last event was appended the tree was at most ${Math.max(...behind)} events behind.`);

async function run({ name, streams, writers }: ReturnType<typeof together>, withTree: boolean): Promise<void> {
  const data = join(folder, `${runs++}`);
  mkdirSync(data);
  const store = openSqliteEventStore({ file: join(data, 'ledger.db') });
  const tree = withTree ? await startTree(data) : null;
  const count = eventsIn(streams);
  await rates.measure(withTree ? `${name}, with the tree` : name, count, () =>
    writers === 1 ? appendInTurn(store, streams) : appendTogether(store, streams, writers),
  );
  if (tree !== null) {
    const { followed, size } = await tree.stop();
    if (size !== count) throw new Error(`The tree has ${size} leaves, and ${count} events were appended.`);
    behind.push(count - followed);
  }
  await store.close();
  rmSync(data, { recursive: true });
}

async function startTree(data: string) {
  const thread = new Worker(new URL('./tree-thread.js', import.meta.url), { workerData: { data } });
  await once(thread, 'message');
  return {
    async stop(): Promise<{ followed: number; size: number }> {
      const ended = once(thread, 'exit');
      const told = once(thread, 'message') as Promise<[{ followed: number; size: number }]>;
      thread.postMessage('stop');
      const [said] = await told;
      await ended;
      return said;
    },
  };
}
