import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { type BookPlace, Dispatcher, Upkeep, pathsOf } from '#lib/application/index.js';

/** A first run that is to record the seeds, or one that was cut short and goes on; null for any other. */
export type FirstRun = { readonly mark: string } | null;

/**
 * Whether the seed meetings are to be recorded: in a new data directory, unless MINUTEBOOK_SEEDS=off starts an empty
 * minute book for a council's own records. A mark lies in the directory until they are all there. On a cluster, which other
 * servers may be using, they are recorded by `minutebook seed` alone.
 */
export function firstRunOf({ data, store }: BookPlace, environment: NodeJS.ProcessEnv): FirstRun {
  const mark = join(data, 'seeding');
  if (existsSync(mark)) return { mark };
  if (environment['MINUTEBOOK_SEEDS'] === 'off' || store.engine !== 'sqlite') return null;
  if (existsSync(pathsOf(data).ledger)) return null;
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(mark, 'The seed meetings are being recorded; the next start goes on where this one stopped.\n');
  return { mark };
}

/** Records the five seed meetings through the command bus like any client. */
export async function seedFirstRun(app: INestApplicationContext, run: FirstRun): Promise<void> {
  if (run === null) return;
  const { recordSeeds } = await import('../../seeds/record-seeds.js');
  process.stdout.write('Recording the five seed meetings…\n');
  await recordSeeds(app.get(Dispatcher), async (done, of) => {
    await app.get(Upkeep).bringUpToDate();
    process.stdout.write(`  ${done} of ${of}\n`);
  });
  rmSync(run.mark);
}
