import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { projectFile } from './project.js';

/** A witness as a process of its own, as `minutebook witness` runs it. */
export interface WitnessProcess {
  /** SIGTERM, and wait for it to end. Gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the built `minutebook witness` on a directory that has its key and the logs it watches. */
export async function startWitnessProcess(data: string, port: number): Promise<WitnessProcess> {
  const args = [projectFile('dist/apps/cli/main.js'), 'witness', '--data', data, '--port', String(port)];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  await Promise.race([listening(child), ended]);
  return {
    async stop() {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
  };
}

const listening = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.stdout?.on('data', (text: Buffer) => {
      if (text.includes('http://')) resolve();
    });
  });

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
