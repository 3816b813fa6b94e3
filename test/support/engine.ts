import { afterAll } from '@jest/globals';
import { IN_FILES, type StoreSetting } from '#lib/application/index.js';
import { type TestCluster } from './cluster.js';
import { keepOn } from './environment-for.js';
import { ledgerFor } from './on-cluster.js';

/** `MINUTEBOOK_TEST_ENGINE=kurrentdb` keeps the minute books of a test file on a cluster; otherwise they are kept in files. */
const ON_CLUSTER = process.env['MINUTEBOOK_TEST_ENGINE'] === 'kurrentdb';

let starting: Promise<TestCluster> | null = null;
if (ON_CLUSTER) afterAll(async () => (await starting)?.stop());

/** Where the minute book of a data directory is kept: each has a ledger of its own on the cluster of the test file. */
export async function storeOf(data: string): Promise<StoreSetting> {
  if (!ON_CLUSTER) return IN_FILES;
  starting ??= import('./cluster.js').then(({ startCluster }) => startCluster());
  const cluster = await starting;
  keepOn((ledger) => cluster.store(ledger));
  return cluster.store(ledgerFor(data));
}
