import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { keyPlacesOf, readSettings } from '#lib/application/index.js';
import { backupKeys, BackupError, type KeyPlaces, makeBackup, restoreBackup, restoreKeys } from '#lib/backup/index.js';
import { type Finding, verifyLedger } from '#lib/ledger-seal/index.js';
import { type CommonOptions, withCommon } from '../options.js';
import { jsonLine, line } from '../output/print.js';
import { Progress } from '../output/progress.js';
import { restoredSentences } from '../output/restored.js';
import { toCountText as count } from '#lib/ledger-seal/words.js';
import { withBook } from '../with-book.js';

type Options = CommonOptions & { readonly keys?: boolean };

/** Backs the minute book up into one file while it is in use; its keys have a backup of their own. */
export const backupCommand = (): Command =>
  withCommon(new Command('backup'))
    .description('Backs the minute book up into one file, while it is in use; without the keys of sealed fields')
    .argument('<file>', 'the file to make')
    .option('--keys', 'back up the keys instead: keep that file apart, and for days only')
    .action(async (file: string, { keys = false, ...options }: Options) => {
      const target = resolve(file);
      mustBeInFiles(options);
      if (keys) {
        const names = await backupKeys(placesOf(options), target);
        return options.json
          ? jsonLine({ file: target, names })
          : line(`Backed up the keys to ${target}. ${KEEP_APART}`);
      }
      await withBook(options, async ({ ledger, upkeep }) => {
        await upkeep.bringUpToDate();
        const { origin, paths, clock } = ledger;
        const madeAt = new Date(clock()).toISOString();
        const manifest = await withSteps((onStep) =>
          makeBackup({ data: paths.data, file: target, origin, madeAt, onStep }),
        );
        if (options.json) return jsonLine({ file: target, ...manifest });
        line(`Backed up ${count(manifest.events)} entries to ${target}.`);
        line('The keys of sealed fields and of seals are not in it: see minutebook backup --keys.');
      });
    });

/** Puts a backup back: verified before anything is replaced, and nobody who was erased comes back. */
export const restoreCommand = (): Command =>
  withCommon(new Command('restore'))
    .description('Puts a backup back; it is verified first, and what it replaces is set aside')
    .argument('<file>', 'the backup')
    .option('--keys', 'put back a backup of the keys, where there are none')
    .action(async (file: string, { keys = false, ...options }: Options) => {
      mustBeInFiles(options);
      if (keys) {
        const names = await restoreKeys(placesOf(options), resolve(file));
        return options.json ? jsonLine({ names }) : line(`Put back ${names.join(', ')}.`);
      }
      const { data } = readSettings(process.env, options);
      const { manifest, ...rest } = await withSteps((onStep) =>
        restoreBackup({ data, file: resolve(file), now: new Date(), verify, onStep }),
      );
      // Said before the book is opened: it was restored, whatever comes of that.
      if (!options.json) restoredSentences({ manifest, ...rest }).forEach((sentence) => line(sentence));
      let recorded = null;
      await withBook(options, async ({ erasures, upkeep }) => {
        recorded = await erasures.recordAgain();
        await upkeep.bringUpToDate();
      });
      if (options.json) return jsonLine({ ...manifest, ...rest, erasedAgain: recorded !== null });
      if (recorded !== null) line('People who were erased since stay erased; that is recorded again.');
      line('Run minutebook verify, and minutebook checkpoint: if entries under a seal were lost, it says so.');
    });

const KEEP_APART =
  'Keep it apart from other backups and destroy it when the wrapping key rotates: with both, people who were erased could be brought back.';

/** Being shorter than a seal that is kept here is what a restore is for; anything else amiss is not put back. */
async function verify(directory: string): Promise<void> {
  const { findings } = await verifyLedger({ data: directory });
  const unsound = findings.find(({ kind }: Finding) => kind !== 'short');
  if (unsound) throw new BackupError(`The backup does not verify, and nothing was replaced. ${unsound.sentence}`);
}

/** @throws {BackupError} */
function mustBeInFiles(options: CommonOptions): void {
  if (readSettings(process.env, options).store.engine !== 'sqlite')
    throw new BackupError(
      'A minute book on a cluster is backed up by the means of KurrentDB and PostgreSQL: see docs/operations.md. To copy it into files, run minutebook migrate-store --to sqlite:<directory>.',
    );
}

function placesOf(options: CommonOptions): KeyPlaces {
  const { data } = readSettings(process.env, options);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  return keyPlacesOf(data);
}

async function withSteps<Result>(work: (onStep: (step: string) => void) => Promise<Result>): Promise<Result> {
  const progress = new Progress();
  try {
    return await work((step) => progress.at(`${step}…`));
  } finally {
    progress.done();
  }
}
