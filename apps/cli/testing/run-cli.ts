import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Ran, ranOf } from './ran.js';

const main = join(import.meta.dirname, '../../../dist/apps/cli/main.js');

/** Runs the built command over a data directory, as a shell would. */
export function runCli(data: string, ...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      env: { ...process.env, MINUTEBOOK_DATA: data, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve(ranOf(code, stdout, stderr)));
  });
}
