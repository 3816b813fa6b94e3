import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { vkeyOf } from '#lib/transparency-log/index.js';
import { SqliteWitnessStore, Witness } from '#lib/witness/index.js';
import { serveWitness } from '../../witness/serve-witness.js';
import { watchedLogs, witnessKey } from '../../witness/witness-files.js';
import { line } from '../output/print.js';

interface WitnessOptions {
  readonly data: string;
  readonly name?: string;
  readonly log: readonly string[];
  readonly host: string;
  readonly port: string;
  readonly key?: boolean;
}

/** Watches other councils' ledgers, so that none of them can rewrite its past unseen. */
export const witnessCommand = (): Command => {
  const command = new Command('witness')
    .description('Watches other ledgers and cosigns their checkpoints (C2SP tlog-witness)')
    .option('--data <dir>', 'where the witness keeps its key and what it has seen', './witness')
    .option('--name <name>', 'the name of its key, on first use')
    .option('--log <key>', 'the public key of a ledger to watch, as `minutebook checkpoint --key` prints it', add, [])
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on', '3100')
    .option('--key', 'print the public key of this witness and end');
  return command.action(async (options: WitnessOptions) => {
    const directory = resolve(options.data);
    const signer = await witnessKey(directory, options.name);
    if (signer === null) return command.error(NO_NAME);
    const logs = await watchedLogs(directory, options.log);
    if (options.key === true) return line(vkeyOf(signer));
    if (logs.length === 0) return command.error(NO_LOG);
    const store = new SqliteWitnessStore(join(directory, 'witness.db'));
    const running = await serveWitness(new Witness({ logs, signer, store }), {
      host: options.host,
      port: Number(options.port),
    });
    line(`${signer.name} watches ${logs.map(({ name }) => name).join(', ')} at ${running.url}`);
    line(`Its public key, for a policy file: ${vkeyOf(signer)}`);
    await new Promise<void>((stop) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
    });
    await running.close();
    store.close();
  });
};

const NO_NAME =
  'error: give the witness a name with --name, for example --name witness.example.gov.uk/democratic-services';
const NO_LOG = 'error: the witness has no ledger to watch: give the public key of one with --log';

const add = (value: string, before: readonly string[]): readonly string[] => [...before, value];
