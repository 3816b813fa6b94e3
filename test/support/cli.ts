import { execFile } from 'node:child_process';
import { environmentFor } from './environment-for.js';
import { projectFile } from './project.js';

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built `minutebook` command on a data directory. */
export const minutebook = (data: string, ...args: string[]): Promise<CliResult> =>
  runMinutebook([...args, '--data', data], environmentFor(data));

/** Runs the built `minutebook` command with these arguments and no others. */
export function runMinutebook(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CliResult> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [projectFile('dist/apps/cli/main.js'), ...args],
      { env: { ...process.env, NODE_OPTIONS: '', ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
  });
}
