import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { exportLog, type LedgerSeal, writeTiles } from '#lib/ledger-seal/index.js';
import { type CommonOptions, withCommon } from '../options.js';
import { jsonLine, line } from '../output/print.js';
import { Progress } from '../output/progress.js';
import { toCountText as count } from '#lib/ledger-seal/words.js';
import { withBook } from '../with-book.js';

interface Options extends CommonOptions {
  readonly out?: string;
  readonly tiles?: string;
  /** True with --without-proofs. */
  readonly withoutProofs?: boolean;
}

/** The whole sealed log, for whoever is to check it without this machine. It seals what is recorded first. */
export const exportCommand = (): Command => {
  const command = withCommon(new Command('export'))
    .description('The whole sealed log: as JSON lines with proofs, as C2SP tlog-tiles, or both')
    .option('--out <file>', 'write JSON lines to this file')
    .option('--tiles <dir>', 'write tiles and their checkpoint below this directory')
    .option('--without-proofs', 'leave each entry’s own proof out of the JSON lines: a much smaller file');
  return command.action((options: Options) => {
    const { out, tiles } = options;
    if (out === undefined && tiles === undefined)
      command.error('error: say where to: --out <file>, --tiles <dir>, or both');
    return withBook(options, async ({ ledger, seals, upkeep }) => {
      await upkeep.bringUpToDate();
      const { seal } = await seals.seal();
      if (out !== undefined) await writeLines(ledger.seals, out, options.withoutProofs !== true);
      if (tiles !== undefined)
        await withProgress('files', (onProgress) => writeTiles(ledger.seals, tiles, { onProgress }));
      if (options.json) return jsonLine({ ...seal, out: out ?? null, tiles: tiles ?? null });
      line(
        `Wrote ${count(seal.size)} entries under the seal ${seal.root} to ${[out, tiles].filter(Boolean).join(' and ')}.`,
      );
      if (out !== undefined)
        line(`Check it anywhere with: minutebook verify-export ${out} --key '${ledger.seals.vkey()}'`);
    });
  });
};

/** Whole or not at all: a file that was begun is not left under its name. */
async function writeLines(seals: LedgerSeal, file: string, proofs: boolean): Promise<void> {
  const part = `${file}.part`;
  try {
    await withProgress('entries', (onProgress) =>
      pipeline(Readable.from(exportLog(seals, { proofs, onProgress })), createWriteStream(part, { mode: 0o600 })),
    );
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

type OnProgress = (done: number, of: number) => void;

async function withProgress(what: string, work: (onProgress: OnProgress) => Promise<unknown>): Promise<void> {
  const progress = new Progress();
  try {
    await work((done, of) => progress.at(`Writing: ${count(done)} of ${count(of)} ${what}`));
  } finally {
    progress.done();
  }
}
