// Mutation tests: `npm run test:mutation [-- rules|store|runner]`. The mutants are Stryker's; they are run here, each by
// the tests that cover it, because Jest loads the whole graph anew for each mutant in ESM mode (about five seconds each).
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../../apps/ensure-ready.mjs';
import { LikeliestFirst } from './likeliest-first.mjs';
import { parts } from './parts.mjs';
import { report } from './report.mjs';
import { Worker } from './workers.mjs';

const WORKERS = 2;
/** How long a mutant is looked at, in milliseconds: the likeliest tests come first, and most mutants die by them. */
const PATIENCE = 1_000;

const name = process.argv[2] ?? 'rules';
const part = parts[name];
if (!part) throw new Error(`There is no part ${name}. Choose one of ${Object.keys(parts).join(', ')}.`);
ensureInstalled();
const { instrument } = await import('./instrument.mjs');
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
// In memory where that can be: ledgers sync every commit to disk, and there are many thousand of them.
const out = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'minutebook-mutants-'));
process.on('exit', () => rmSync(out, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
const began = performance.now();

const { mutants, files } = await instrument(root, out, part.mutate);
mkdirSync(join(out, 'temporary'));
const testFiles = files.filter((file) => part.tests.test(file)).map((file) => file.replace(/\.ts$/, '.js'));
const workers = Array.from({ length: WORKERS }, () => new Worker(out, testFiles, join(out, 'temporary')));
await Promise.all(workers.map((worker) => worker.start()));
const { tests, loaded } = await workers[0].survey();
for (const test of tests) if (test.leftOut) console.log(`Left out: “${test.name}”: ${test.leftOut}.`);

const covering = (mutant) => tests.filter((test) => !test.leftOut && test.hits[mutant.id]);
const loadedOnly = new Set(loaded.filter((id) => !tests.some((test) => test.hits[id])));
const judged = mutants.filter(({ id, ignoreReason }) => !ignoreReason && !loadedOnly.has(id));
console.log(`${judged.length} mutants; ${loadedOnly.size} more are run only while loading, and left out.`);
const likeliest = new LikeliestFirst();
for (const mutant of judged) likeliest.covered(mutant.fileName, covering(mutant));
let spoilt = 0;
const results = [];
const left = judged.entries();
await Promise.all(workers.map(judgeNext));
workers.forEach((worker) => worker.stop());
const score = report(root, name, results);
if (spoilt > 0) console.log(`${spoilt} times a test failed by what an earlier mutant left behind, and was run afresh.`);
console.log(`${((performance.now() - began) / 60_000).toFixed(1)} minutes; at least ${part.least} % asked.`);
process.exit(score >= part.least ? 0 : 1);

async function judgeNext(worker) {
  for (const [place, mutant] of left) {
    results[place] = { mutant, ...(await judge(worker, mutant)) };
    if (process.stderr.isTTY) process.stderr.write(`\r${place + 1} of ${judged.length} `);
    else if (place % 500 === 499) process.stderr.write(`${place + 1} of ${judged.length}\n`);
  }
}

/** Whether a mutant dies, by how many tests it was looked at, and for how long. */
async function judge(worker, mutant) {
  const began = performance.now();
  let tried = 0;
  const verdict = (answer) => ({ ...answer, tried, ms: Math.round(performance.now() - began) });
  for (const test of likeliest.order(mutant.fileName, covering(mutant))) {
    if (performance.now() - began > PATIENCE) break;
    tried++;
    const milliseconds = 1_000 + 5 * test.ms;
    // Well beyond what the test needs: a loop that the mutant made endless.
    const hitLimit = 1_000 + 10 * test.hits[mutant.id];
    const job = { mutant: mutant.id, test: test.index, milliseconds, hitLimit };
    let answer = await worker.look(job);
    // A test that fails without the mutant as well was spoilt by what an earlier one left behind.
    if (answer.killed && (await worker.look({ ...job, mutant: null })).killed) {
      await worker.restart();
      spoilt++;
      answer = await worker.look(job);
    }
    likeliest.note(mutant.fileName, test, answer.killed);
    if (answer.killed) return verdict({ ...answer, by: test.name });
  }
  return verdict({ killed: false });
}
