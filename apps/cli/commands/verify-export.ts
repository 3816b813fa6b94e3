import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { InvalidCommand } from '#lib/application/faults.js';
import { verifyExport } from '#lib/ledger-seal/index.js';
import { Progress } from '../output/progress.js';
import { reportVerification } from '../output/verification.js';
import { toCountText as count } from '#lib/ledger-seal/words.js';
import { readText } from '../read-text.js';

interface Options {
  readonly checkpoint?: string;
  readonly key?: string;
  readonly disclosures?: string;
  readonly json?: boolean;
}

/** Checks an exported log with nothing but the export, a kept checkpoint and the public key: no data directory, no server. */
export const verifyExportCommand = (): Command =>
  new Command('verify-export')
    .description('Checks an exported log without a data directory or a server; exit 1 when anything differs')
    .argument('<file>', 'JSON lines, as `minutebook export --out` writes them')
    .option('--checkpoint <file>', 'a checkpoint that was kept: the log must begin with it')
    .option('--key <key>', 'the public key of the ledger, from elsewhere (default: the one in the export)')
    .option('--disclosures <file>', 'disclosures of sealed fields, as a JSON object of digest to disclosure')
    .option('--json', 'one JSON value on stdout')
    .action(async (file: string, { checkpoint, key, disclosures, json = false }: Options) => {
      if (!existsSync(file)) throw new InvalidCommand([{ field: 'file', sentence: `There is no file ${file}.` }]);
      const progress = new Progress();
      try {
        const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
        const verification = await verifyExport(lines, {
          ...(checkpoint === undefined ? {} : { checkpoint: readText(checkpoint) }),
          ...(key === undefined ? {} : { vkey: key }),
          ...(disclosures === undefined ? {} : { disclosures: readDisclosures(disclosures) }),
          onProgress: (done, of) => progress.at(`Verifying: ${count(done)} of ${count(of)} entries`),
        });
        progress.done();
        reportVerification(verification, 'The export', json);
        if (key === undefined && verification.ok && !json)
          process.stdout.write('The key came with the export: compare it with one you have from elsewhere (--key).\n');
      } finally {
        progress.done();
      }
    });

function readDisclosures(file: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(readText(file));
    if (typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string'))
      return value as Record<string, string>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new InvalidCommand([
    { field: 'disclosures', sentence: `${file} is not a JSON object of digest to disclosure.` },
  ]);
}
