import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { openLedgerSeal, verifyLedger } from '#lib/ledger-seal/index.js';
import { threadsFor } from '#lib/ledger-seal/verify/range-pool.js';
import { bareRoot } from './bare-tree.js';
import { Rates } from './rates.js';
import { EVENTS_PER_STREAM, makeStreams } from './workload.js';

/**
 * Verifying a ledger from its stored bytes, with every check there is, against the least that leads to its root: reading the
 * rows and hashing them. Rounds are interleaved and medians taken.
 *
 * Run: npm run bench:verify -- [rounds] [events]. BENCH_DIR names the disk to measure; default the temporary folder.
 */
const rounds = Number(process.argv[2] ?? 7);
const events = Number(process.argv[3] ?? 100_000);
/** Streams handed to the store at once. */
const AT_ONCE = 2_000;

const data = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'minutebook-bench-verify-'));
const ledger = join(data, 'ledger.db');
const rates = new Rates();
try {
  const root = await makeLedger();
  const measured: [string, () => string | Promise<string>][] = [
    ['bare loop', () => bareRoot(ledger)],
    ['verify', () => verified({ data })],
    ['verify, one thread', () => verified({ data, threads: 0 })],
  ];
  // What was compiled and cached for one must not be for the next one's good: each comes first in turn.
  for (let round = 0; round < rounds; round += 1)
    for (let turn = 0; turn < measured.length; turn += 1) {
      const [name, work] = measured[(round + turn) % measured.length]!;
      mustBe(root, await rates.measure(name, events, work));
    }
} finally {
  rmSync(data, { recursive: true });
}
const threads = threadsFor(events);
console.log(
  `${events.toLocaleString('en-GB')} events; verify ${threads === 0 ? 'read in its own thread' : `read in ${threads} threads`}, of ${availableParallelism()} processors`,
);
rates.print();
rates.printRatio('verify', 'bare loop', 0.7);
rates.printRatio('verify, one thread', 'bare loop', 0.7);
console.log('verify: aim 40,000 events/s');

async function makeLedger(): Promise<string> {
  const store = openSqliteEventStore({ file: ledger });
  for (let made = 0; made < events; made += AT_ONCE * EVENTS_PER_STREAM) {
    const streams = makeStreams(Math.min(AT_ONCE, Math.ceil((events - made) / EVENTS_PER_STREAM)));
    await Promise.all(streams.map(({ stream, events }) => store.append(stream, 'no-stream', events)));
  }
  const seals = await openLedgerSeal({ data, store, origin: 'minutebook/bench' });
  const seal = await seals.seal();
  await seals.close();
  await store.close();
  return seal.root;
}

async function verified(options: Parameters<typeof verifyLedger>[0]): Promise<string> {
  const { ok, root } = await verifyLedger(options);
  if (!ok) throw new Error('The ledger that was made does not verify.');
  return root;
}

function mustBe(root: string, found: string): void {
  if (found !== root) throw new Error(`The root is ${found}, and ${root} was sealed.`);
}
