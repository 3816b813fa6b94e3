import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionsView } from '#lib/actions/outstanding-actions/actions.projection.js';
import { type Position } from '#lib/event-store/index.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { openViews, type View, type Views } from '#lib/projections/index.js';
import { actionHistories } from './action-histories.js';

/**
 * Building the view of outstanding actions, and asking it for fifty of one committee: now, and as at any moment.
 * Histories overlap as they do in a council: some four hundred actions are open at a time, or with `growing`, a fifth
 * of all actions ever raised stays open.
 *
 * Run: node dist/test/bench/rebuild.bench.js [events, default 10000 and 200000] [growing]
 */
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const growing = process.argv.includes('growing');
const COMMITTEES = Array.from({ length: 8 }, () => randomUUID());

async function measure(size: number): Promise<{ now: number; asAt: number }> {
  const folder = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'minutebook-bench-'));
  const store = openSqliteEventStore({ file: join(folder, 'ledger.db') });
  const positions: Position[] = [];
  let group: Promise<{ position: Position }>[] = [];
  for (const { stream, revision, event } of actionHistories(size, COMMITTEES, growing ? 0.2 : 0)) {
    group.push(store.append(stream, revision === 0 ? 'no-stream' : revision - 1, [event]));
    if (group.length < 1_000) continue;
    positions.push(...(await Promise.all(group)).map(({ position }) => position));
    group = [];
  }
  positions.push(...(await Promise.all(group)).map(({ position }) => position));

  const file = join(folder, 'views.db');
  const views = openViews({ file, views: [actionsView], store });
  const begun = performance.now();
  const used = process.cpuUsage();
  await views.advance();
  const { user, system } = process.cpuUsage(used);
  const seconds = (performance.now() - begun) / 1_000;
  console.log(
    `${size.toLocaleString('en-GB')} events: built at ${Math.round(size / seconds).toLocaleString('en-GB')} events/s ` +
      `(${((user + system) / size).toFixed(1)} µs of processor time each), ` +
      `${(statSync(file).size / 1e6).toFixed(0)} MB, resident ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  );

  const now = time(() => fifty(views, pick(COMMITTEES)));
  const asAt = time(() => fifty(views, pick(COMMITTEES), pick(positions)));
  console.log(`  fifty outstanding now: ${now.toFixed(3)} ms; as at any moment: ${asAt.toFixed(3)} ms (medians)`);
  views.close();
  await store.close();
  rmSync(folder, { recursive: true });
  return { now, asAt };
}

const view: View = actionsView;
function fifty(views: Views, committee: string, at?: Position): number {
  return views.read({ views: [view], ...(at ? { at } : {}) }, (reader) => {
    let count = 0;
    for (const { key } of reader.rows(view, { where: { committee, status: ['open', 'reported'] } })) {
      count += key ? 1 : 0;
      if (count === 50) break;
    }
    return count;
  });
}

const pick = <Thing>(from: readonly Thing[]): Thing => from[Math.floor(Math.random() * from.length)] as Thing;

/** Median of many, in milliseconds. */
function time(work: () => unknown): number {
  for (let round = 0; round < 100; round += 1) work();
  const times = Array.from({ length: 500 }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return times.toSorted((a, b) => a - b)[250] ?? NaN;
}

const results: { now: number; asAt: number }[] = [];
for (const size of sizes.length > 0 ? sizes : [10_000, 200_000]) results.push(await measure(size));
const [small, large] = [results[0], results.at(-1)];
if (small && large && small !== large)
  console.log(
    `large / small: now ${(large.now / small.now).toFixed(2)}, as at ${(large.asAt / small.asAt).toFixed(2)} (aim 1.3)`,
  );
