import 'reflect-metadata';
import { run } from '../../apps/cli/run.js';
import { type CliResult } from './cli.js';

// Runs one command after the other as it is told to, each as if it were a process of its own but for its start.
type Order = readonly [number: number, args: readonly string[], env: NodeJS.ProcessEnv];

async function carryOut(args: readonly string[], env: NodeJS.ProcessEnv): Promise<CliResult> {
  const written = { stdout: '', stderr: '' };
  const before = { ...process.env };
  const streams = ['stdout', 'stderr'] as const;
  const writes = streams.map((name) => process[name].write.bind(process[name]));
  for (const name of streams)
    process[name].write = (text: Uint8Array | string) => {
      written[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
      return true;
    };
  Object.assign(process.env, env);
  process.exitCode = 0;
  try {
    return { code: await run(['node', 'minutebook', ...args]), ...written };
  } finally {
    process.env = before;
    for (const [at, name] of streams.entries()) process[name].write = writes[at]!;
  }
}

let last: Promise<unknown> = Promise.resolve();
process.on('message', ([number, args, env]: Order) => {
  last = last.then(async () => process.send?.([number, await carryOut(args, env)]));
});
