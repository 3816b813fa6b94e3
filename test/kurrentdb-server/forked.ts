import { fork } from 'node:child_process';
import { once } from 'node:events';
import { projectFile } from '../support/project.js';
import { type Order, type Report } from './orders.js';
import { type TestServerOptions } from './types.js';

/** A test server that is a process of its own. */
export interface ForkedTestServer {
  readonly url: string;
  readonly nodes: readonly string[];
  /** Has it do something, and gives how things stand then. @throws when it could not */
  tell(order: Order): Promise<Report>;
  stop(): Promise<void>;
}

interface Answer {
  readonly number: number;
  readonly report?: Report;
  readonly error?: string;
}

/** Starts the built server (`dist`) as a process. @throws when it ends before it listens */
export async function forkTestServer(options: TestServerOptions = {}): Promise<ForkedTestServer> {
  const child = fork(projectFile('dist/test/kurrentdb-server/main.js'), [JSON.stringify(options)], {
    env: { ...process.env, NODE_OPTIONS: '' },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const [url = '', nodes = ''] = await linesOf(child.stdout, 2, ended);
  let number = 0;
  return {
    url,
    nodes: nodes.split(' '),
    tell: (order) =>
      new Promise((resolve, reject) => {
        const mine = (number += 1);
        const hear = (answer: Answer) => {
          if (answer.number !== mine) return;
          child.off('message', hear);
          if (answer.report === undefined) reject(new Error(answer.error));
          else resolve(answer.report);
        };
        child.on('message', hear);
        child.send({ number: mine, order });
      }),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function linesOf(
  output: NodeJS.ReadableStream | null,
  count: number,
  ended: Promise<unknown>,
): Promise<string[]> {
  let said = '';
  const enough = new Promise<string[]>((resolve) =>
    output?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const lines = said.split('\n');
      if (lines.length > count) resolve(lines.slice(0, count));
    }),
  );
  const tooEarly = ended.then((): never => {
    throw new Error('The test server ended before it was open.');
  });
  return Promise.race([enough, tooEarly]);
}
