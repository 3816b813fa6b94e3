import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const run = promisify(execFile);

/** Records and seals in another process, with the arguments of `sealing-process`; gives the notes. */
export async function sealElsewhere(...args: readonly string[]): Promise<string[]> {
  const hooks = here('../../event-store/testing/typescript-hooks.mjs');
  const program = ['--conditions=source', '--import', hooks, here('./sealing-process.ts'), ...args];
  const { stdout } = await run(process.execPath, program, { env: { ...process.env, NODE_OPTIONS: '' } });
  return JSON.parse(stdout) as string[];
}
