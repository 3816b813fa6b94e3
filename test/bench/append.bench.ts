import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore } from '#lib/event-store/index.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { canonicalize, type Json } from '#lib/canonical-json/index.js';
import { appendInTurn, appendTogether, eventsIn } from './appending.js';
import { BareSqlite } from './bare-sqlite.js';
import { makeEvent, makeStreams } from './workload.js';

/**
 * Appending and replaying through the store, against the least that SQLite can do. Rounds are interleaved and medians
 * taken, because the disk's mood changes by the minute: trust the ratios.
 *
 * Run: node dist/test/bench/append.bench.js [rounds]. BENCH_DIR names the disk to measure; default the temporary folder.
 */
const rounds = Number(process.argv[2] ?? 7);
const WRITERS = 64;
const ONE_BY_ONE = 400;
const TOGETHER = 64 * 40;

const folder = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'minutebook-bench-'));
const rates = new Map<string, number[]>();

async function measure(name: string, count: number, work: () => unknown): Promise<void> {
  const begun = performance.now();
  await work();
  const rate = count / ((performance.now() - begun) / 1_000);
  rates.set(name, [...(rates.get(name) ?? []), rate]);
}

async function replay(store: EventStore): Promise<number> {
  let count = 0;
  for await (const event of store.readAll()) count += event.revision >= 0 ? 1 : 0;
  return count;
}

for (let round = 0; round < rounds; round += 1) {
  const few = makeStreams(ONE_BY_ONE);
  const many = makeStreams(TOGETHER);
  const bare = new BareSqlite(join(folder, `bare-${round}.db`));
  const store = openSqliteEventStore({ file: join(folder, `store-${round}.db`) });
  await measure('bare, one at a time', eventsIn(few), () => bare.appendOneByOne(few));
  await measure('store, one at a time', eventsIn(few), () => appendInTurn(store, few));
  await measure('bare, 64 in a transaction', eventsIn(many), () => bare.appendGrouped(many, WRITERS));
  await measure('store, 64 at once', eventsIn(many), () => appendTogether(store, many, WRITERS));
  const total = eventsIn(few) + eventsIn(many);
  await measure('bare replay', total, () => bare.replay());
  await measure('store replay', total, () => replay(store));
  const values = Array.from({ length: 20_000 }, makeEvent).map(({ data, metadata }): Json => ({ data, metadata }));
  await measure('canonical JSON', values.length, () => values.forEach((value) => canonicalize(value)));
  bare.close();
  await store.close();
}
rmSync(folder, { recursive: true });

const median = (name: string): number => rates.get(name)?.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
const ratio = (ours: string, bare: string, aim: number) =>
  console.log(`${ours} / ${bare}: ${(median(ours) / median(bare)).toFixed(2)} (aim ${aim})`);

for (const name of rates.keys()) console.log(`${name}: ${Math.round(median(name)).toLocaleString('en-GB')} events/s`);
ratio('store, one at a time', 'bare, one at a time', 0.65);
ratio('store, 64 at once', 'bare, 64 in a transaction', 0.45);
ratio('store replay', 'bare replay', 0.6);
