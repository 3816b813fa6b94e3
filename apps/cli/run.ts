import { CommanderError } from 'commander';
import { program } from './program.js';
import { sentenceOf } from './output/sentence-of.js';

/** Runs the command and gives its exit code: 0 done, 1 refused, invalid or failed, 2 used wrongly. */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    await program().parseAsync([...argv]);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${sentenceOf(error)}\n`);
    return 1;
  }
}
