// Mutation tests: `npm run test:mutation [rules|store|runner]`. Mutants are Stryker's; they are run in one process with
// coverage for each test, because Jest loads the whole graph anew for each mutant in ESM mode (about five seconds each).
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../../apps/ensure-ready.mjs';

ensureInstalled();
const { parts } = await import('./parts.mjs');
const { instrument } = await import('./instrument.mjs');
const { runTest, tests } = await import('./test-kit.mjs');

const name = process.argv[2] ?? 'rules';
const part = parts[name];
if (!part) throw new Error(`There is no part ${name}. Choose one of ${Object.keys(parts).join(', ')}.`);
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const out = mkdtempSync(join(tmpdir(), 'minutebook-mutants-'));
process.on('exit', () => rmSync(out, { recursive: true, force: true }));
// A mutant's stray error is its own business: the next test finds it alive or dead.
process.on('unhandledRejection', () => undefined);
process.on('uncaughtException', () => undefined);

const stryker = (globalThis.__stryker__ = { mutantCoverage: { static: {}, perTest: {} } });
const { mutants, files } = await instrument(root, out, part.mutate);
for (const file of files.filter((path) => part.tests.test(path))) await import(join(out, file.replace(/\.ts$/, '.js')));

const covering = new Map();
for (const [index, test] of tests.entries()) {
  stryker.currentTestId = String(index);
  const started = performance.now();
  try {
    await runTest(test, 60_000);
  } catch (error) {
    console.log(`Left out, because it fails without a mutant: ${test.name}: ${String(error.message).split('\n')[0]}`);
    continue;
  }
  test.ms = performance.now() - started;
  for (const id of Object.keys(stryker.mutantCoverage.perTest[index] ?? {}))
    covering.set(id, [...(covering.get(id) ?? []), test]);
}
const loadedOnly = stryker.mutantCoverage.static;
stryker.currentTestId = undefined;
stryker.mutantCoverage = undefined;

const scores = new Map();
const survivors = [];
let done = 0;
for (const mutant of mutants) {
  const looking = (covering.get(mutant.id) ?? []).sort((a, b) => a.ms - b.ms);
  if (mutant.ignoreReason || (looking.length === 0 && loadedOnly[mutant.id])) continue;
  const folder = mutant.fileName.split('/').slice(0, 2).join('/');
  const score = scores.get(folder) ?? { killed: 0, total: 0 };
  scores.set(folder, score);
  score.total++;
  if (await isKilled(mutant, looking)) score.killed++;
  else survivors.push(mutant);
  if (process.stderr.isTTY && ++done % 50 === 0) process.stderr.write(`\r${done} of ${mutants.length}`);
}
report();

async function isKilled(mutant, looking) {
  stryker.activeMutant = mutant.id;
  try {
    for (const test of looking) {
      stryker.hitCount = 0;
      stryker.hitLimit = 200_000;
      await runTest(test, 2_000 + 10 * test.ms);
    }
    return false;
  } catch {
    return true;
  } finally {
    stryker.activeMutant = undefined;
    stryker.hitLimit = undefined;
  }
}

function report() {
  for (const { fileName, location, mutatorName, replacement } of survivors) {
    const line = readFileSync(join(root, fileName), 'utf8').split('\n')[location.start.line]?.trim();
    console.log(
      `survived ${fileName}:${location.start.line + 1} ${mutatorName}: ${line} => ${replacement.slice(0, 80)}`,
    );
  }
  const percent = ({ killed, total }) => `${killed} of ${total} killed, ${((100 * killed) / total).toFixed(1)} %`;
  for (const [folder, score] of scores) console.log(`${folder}: ${percent(score)}`);
  const all = [...scores.values()].reduce(
    (sum, { killed, total }) => ({ killed: sum.killed + killed, total: sum.total + total }),
    { killed: 0, total: 0 },
  );
  console.log(`${name}: ${percent(all)} (at least ${part.least} % asked)`);
  mkdirSync(join(root, 'reports'), { recursive: true });
  writeFileSync(join(root, 'reports', `mutation-${name}.json`), JSON.stringify({ all, survivors }, null, 2));
  process.exit((100 * all.killed) / all.total >= part.least ? 0 : 1);
}
