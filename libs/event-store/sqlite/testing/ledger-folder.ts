import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type StoreHarness } from '../../contract/harness.js';
import { type WriterReport } from '../../contract/writer-job.js';
import { openSqliteEventStore } from '../index.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const run = promisify(execFile);

/** A folder with one ledger in it, and other processes to write to it. */
export async function ledgerFolder(): Promise<StoreHarness & { readonly file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'minutebook-ledger-'));
  const file = join(folder, 'ledger.db');
  return {
    file,
    open: async () => openSqliteEventStore({ file, pollMs: 10, lockTimeoutMs: 20_000 }),
    spawnWriter: async (job) => {
      const hooks = here('../../testing/typescript-hooks.mjs');
      const script = here('./writer-process.ts');
      const options = ['--conditions=source', '--import', hooks, script, file, JSON.stringify(job)];
      const { stdout } = await run(process.execPath, options, { env: { ...process.env, NODE_OPTIONS: '' } });
      return JSON.parse(stdout) as WriterReport;
    },
    dispose: () => rm(folder, { recursive: true }),
  };
}
