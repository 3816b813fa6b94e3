import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type StoreHarness } from '../../contract/harness.js';
import { type WriterReport } from '../../contract/writer-job.js';
import { type KurrentEventStore, openKurrentEventStore, type OpenKurrentEventStore } from '../index.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const run = promisify(execFile);

/** A URL of a new ledger on a server. */
export const newLedger = (server: string): string =>
  `${server}${server.includes('?') ? '&' : '?'}ledger=test-${randomUUID()}`;

export interface LedgerOnServer extends StoreHarness {
  readonly url: string;
  open(options?: Partial<OpenKurrentEventStore>): Promise<KurrentEventStore>;
}

/** A new ledger on a server that runs, and other processes to write to it. Its entries stay on the server. */
export async function ledgerOnServer(server: string): Promise<LedgerOnServer> {
  const url = newLedger(server);
  return {
    url,
    open: async (options = {}) => openKurrentEventStore({ url, ...options }),
    spawnWriter: async (job) => {
      const hooks = here('../../testing/typescript-hooks.mjs');
      const script = here('./writer-process.ts');
      const options = ['--conditions=source', '--import', hooks, script, url, JSON.stringify(job)];
      const { stdout } = await run(process.execPath, options, { env: { ...process.env, NODE_OPTIONS: '' } });
      return JSON.parse(stdout) as WriterReport;
    },
    dispose: () => Promise.resolve(),
  };
}
