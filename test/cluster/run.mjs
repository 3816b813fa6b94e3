// `npm run test:cluster`: the end-to-end tests, the proofs and the as-at properties with every minute book on a cluster.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from '../../apps/ensure-ready.mjs';

ensureInstalled();
ensureBuilt();
const given = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    join(root, 'node_modules/jest/bin/jest.js'),
    ...(given.length === 0 ? ['test/e2e', 'test/as-at', 'test/cluster', 'test/erasure/erased-for-good'] : given),
    // Here test/as-at is on the cluster itself. Last: it takes every word that follows.
    '--testPathIgnorePatterns',
    'test/cluster/as-at',
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { MINUTEBOOK_AS_AT_RUNS: '12', ...process.env, MINUTEBOOK_TEST_ENGINE: 'kurrentdb' },
  },
);
process.exit(status ?? 1);
