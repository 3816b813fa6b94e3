import { Command } from 'commander';
import { type CommonOptions, withCommon } from '../options.js';
import { jsonLine, line } from '../output/print.js';
import { withBook } from '../with-book.js';

/** Seals what is recorded and prints the checkpoint: the one thing to give away. */
export const checkpointCommand = (): Command =>
  withCommon(new Command('checkpoint'))
    .description('Makes and prints a signed checkpoint (C2SP signed note); keep it where this council cannot change it')
    .option('--key', 'print the public key that checkpoints are verified with, and end')
    .action((options: CommonOptions & { key?: boolean }) =>
      withBook(options, async ({ ledger, seals, upkeep }) => {
        if (options.key === true)
          return options.json ? jsonLine({ key: ledger.seals.vkey() }) : line(ledger.seals.vkey());
        await upkeep.bringUpToDate();
        const { seal, unwitnessed, quorumMet } = await seals.seal();
        if (options.json) return jsonLine({ ...seal, unwitnessed, quorumMet });
        process.stdout.write(seal.note);
        for (const sentence of unwitnessed) process.stderr.write(`${sentence}\n`);
        if (!quorumMet) process.stderr.write('Fewer witnesses have seen this checkpoint than the policy asks for.\n');
      }),
    );
