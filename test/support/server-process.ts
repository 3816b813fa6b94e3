import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { environmentFor } from './environment-for.js';
import { projectFile } from './project.js';

/** The server as a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** SIGTERM, and wait for it to end. Gives its exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL: no chance to finish anything. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  /** Whether the five seed meetings are recorded first. Default false. */
  readonly seeds?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  /** A file that takes whatever the server says. Default none. */
  readonly output?: string;
}

/** Starts the built server on a free port. The minute book starts empty unless `seeds` says otherwise. */
export async function startServerProcess(
  data: string,
  { seeds = false, env = {}, output }: ServerOptions = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [projectFile('dist/apps/server/main.js')], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      HOST: '127.0.0.1',
      PORT: '0',
      MINUTEBOOK_DATA: data,
      MINUTEBOOK_LOG: 'warn',
      MINUTEBOOK_RATE_LIMIT: '10000000',
      ...(seeds ? {} : { MINUTEBOOK_SEEDS: 'off' }),
      ...environmentFor(data),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (output !== undefined) {
    const file = createWriteStream(output, { flags: 'a' });
    for (const said of [child.stdout, child.stderr]) said.pipe(file, { end: false });
    child.once('close', () => file.end());
  }
  const url = await openAt(child);
  const ended = once(child, 'close') as Promise<[number | null]>;
  return {
    url,
    child,
    async stop() {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function openAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /Minutebook is open at (http:\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was open:\n${said}`)));
  });
}
