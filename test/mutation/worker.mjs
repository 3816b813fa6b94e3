// A process in which tests are run with one mutant awake at a time. It is asked by messages, one test a message, and is
// ended from outside when it no longer answers. Arguments: the folder of the copy, then the test files in it.
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { runTest, tests } from './test-kit.mjs';

/** A test slower than this without a mutant is left out, in milliseconds: it would be run hundreds of times. */
const SLOW = 1_500;

// A mutant's stray error is its own business: the next test finds it alive or dead.
process.on('unhandledRejection', () => undefined);
process.on('uncaughtException', () => undefined);
process.on('disconnect', () => process.exit());

// Another process would be without the mutant, so what it does says nothing.
let spawned = false;
for (const name of ['spawn', 'execFile', 'exec', 'fork', 'spawnSync', 'execFileSync', 'execSync'])
  childProcess[name] = () => {
    spawned = true;
    throw new Error('No process is started in mutation tests.');
  };
syncBuiltinESMExports();
// The same examples each time, for so many milliseconds; the first that fails is enough.
fc.configureGlobal({ seed: 1, endOnFailure: true, interruptAfterTimeLimit: 400 });

const stryker = (globalThis.__stryker__ = { mutantCoverage: { static: {}, perTest: {} } });
const [out, ...files] = process.argv.slice(2);
for (const file of files) await import(join(out, file));
process.on('message', async (asked) => process.send(asked.survey ? await survey() : await look(asked)));
process.send({ ready: true });

/** Runs each test without a mutant: how long it takes, which mutants' code it runs how often, and why it is left out. */
async function survey() {
  const found = [];
  for (const [index, test] of tests.entries()) {
    stryker.currentTestId = String(index);
    spawned = false;
    const started = performance.now();
    const fault = await runTest(test, 60_000).then(
      () => null,
      (error) => String(error.message).split('\n')[0],
    );
    const ms = performance.now() - started;
    const leftOut = spawned ? 'it starts another process' : (fault ?? (ms > SLOW ? 'it is slow' : null));
    found.push({ index, name: test.name, ms, leftOut, hits: stryker.mutantCoverage.perTest[index] ?? {} });
  }
  return { tests: found, loaded: Object.keys(stryker.mutantCoverage.static) };
}

/** Runs one test with one mutant awake. */
async function look({ mutant, test, milliseconds, hitLimit }) {
  stryker.currentTestId = stryker.mutantCoverage = undefined;
  Object.assign(stryker, { activeMutant: mutant, hitCount: 0, hitLimit });
  try {
    await runTest(tests[test], milliseconds);
    return { killed: false };
  } catch (error) {
    return { killed: true, late: error.late === true };
  } finally {
    stryker.activeMutant = stryker.hitLimit = undefined;
  }
}
