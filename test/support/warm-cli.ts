import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type CliResult } from './cli.js';
import { environmentFor } from './environment-for.js';
import { projectFile } from './project.js';

/**
 * The built `minutebook` command in a process that stays, and runs one command after the other: for tests of what commands
 * do, in a fraction of the time. What matters about their starting and ending takes `cli.ts`.
 */
export class WarmCli {
  private process: ChildProcess | null = null;
  private readonly waiting = new Map<number, (result: CliResult) => void>();
  private asked = 0;

  /** Runs a command on a data directory. */
  minutebook = (data: string, ...args: string[]): Promise<CliResult> =>
    this.run([...args, '--data', data], environmentFor(data));

  /** Runs a command with these arguments and no others. */
  run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CliResult> =>
    new Promise((resolve, reject) => {
      const number = this.asked++;
      this.waiting.set(number, resolve);
      this.child.send([number, args, env], (error) => {
        if (error) reject(error);
      });
    });

  async stop(): Promise<void> {
    if (this.process === null) return;
    const ended = once(this.process, 'exit');
    this.process.disconnect();
    await ended;
  }

  private get child(): ChildProcess {
    if (this.process !== null) return this.process;
    const child = fork(projectFile('dist/test/support/warm-cli-process.js'), {
      env: { ...process.env, NODE_OPTIONS: '' },
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', ([number, result]: [number, CliResult]) => {
      this.waiting.get(number)?.(result);
      this.waiting.delete(number);
    });
    child.once('exit', () => {
      for (const resolve of this.waiting.values())
        resolve({ code: -1, stdout: '', stderr: 'The process that runs the commands has ended.' });
    });
    return (this.process = child);
  }
}
