// `npm test`: types, lint, format, boundaries, then every test. Ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from '../apps/ensure-ready.mjs';

const only = process.argv.slice(2);
ensureInstalled();
const tally = { passed: 0, failed: 0 };

const bin = (path) => join(root, 'node_modules', path);
function check(what, script, args) {
  process.stdout.write(`${what}… `);
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin(script), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  const passed = status === 0;
  tally[passed ? 'passed' : 'failed']++;
  process.stdout.write(passed ? 'passed\n' : `failed\n${stdout}${stderr}`);
}

// The build is the type check: it refuses to emit on a type error.
ensureBuilt();
tally.passed++;
if (only.length === 0) {
  check('Lint', 'eslint/bin/eslint.js', ['--cache', '--cache-location', 'node_modules/.cache/eslint/', '.']);
  check('Format', 'prettier/bin/prettier.cjs', ['--check', '--cache', '--log-level', 'warn', '.']);
  check('Boundaries', 'dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    '.dependency-cruiser.mjs',
    'apps',
    'libs',
    'seeds',
  ]);
}

const folder = mkdtempSync(join(tmpdir(), 'minutebook-test-'));
const report = join(folder, 'jest.json');
spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', bin('jest/bin/jest.js'), '--json', `--outputFile=${report}`, ...only],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);
try {
  const results = JSON.parse(readFileSync(report, 'utf8'));
  tally.passed += results.numPassedTests;
  tally.failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
} catch {
  process.stdout.write('The tests left no report: they did not run to their end.\n');
  tally.failed++;
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`);
process.exit(tally.failed === 0 ? 0 : 1);
