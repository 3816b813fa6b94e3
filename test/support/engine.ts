import { afterAll } from '@jest/globals';
import { IN_FILES, type StoreSetting } from '#lib/application/index.js';
import { type TestCluster } from './cluster.js';
import { keepOn } from './environment-for.js';
import { ledgerFor } from './on-cluster.js';

/**
 * Whether the minute books of a test file are kept in files alone, sealed words among them;
 * `MINUTEBOOK_TEST_ENGINE=kurrentdb` keeps them on a cluster and in PostgreSQL.
 */
export const IN_FILES_ALONE = process.env['MINUTEBOOK_TEST_ENGINE'] !== 'kurrentdb';

let starting: Promise<TestCluster> | null = null;
if (!IN_FILES_ALONE) afterAll(async () => (await starting)?.stop());

/** Where the minute book of a data directory is kept: each has a ledger of its own on the cluster of the test file. */
export async function storeOf(data: string): Promise<StoreSetting> {
  if (IN_FILES_ALONE) return IN_FILES;
  starting ??= import('./cluster.js').then(({ startCluster }) => startCluster());
  const cluster = await starting;
  keepOn((ledger) => cluster.store(ledger));
  return cluster.store(ledgerFor(data));
}
