import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../checking/check.js';
import { reportOf } from '../checking/report.js';
import { type Fault, type Report, type Round } from '../fault.js';
import { faultsOfRefusals, untilAcknowledged, untilRefused } from '../support/until.js';
import { Random } from '../writing/random.js';
import { unlessItEnded, WritingProcess } from '../writing/writing-process.js';

const WRITERS = [0, 1, 2, 3, 4, 5];
/** How much the write-ahead log may still grow, in bytes. */
const MOST_LEFT = 200_000;

/** The system lets the process's files grow no further, as a quota would, and then does again. */
export const fileLimit: Fault = {
  engine: 'sqlite',
  name: 'file-limit',
  title: 'a limit on the size of files (`prlimit --fsize`), then lifted',
  rounds: 40,
  cannot: () => (spawnSync('prlimit', ['--version']).status === 0 ? null : 'there is no prlimit'),
  strike: limitTheFiles,
};

async function limitTheFiles({ seed, folder }: Round): Promise<Report> {
  const random = new Random(seed);
  const journal = join(folder, 'journal');
  const ground = { engine: 'sqlite', data: folder } as const;
  const writing = new WritingProcess();
  const limit = (size: string) => execFileSync('prlimit', ['--pid', String(writing.pid), `--fsize=${size}:`]);
  await writing.begin({ ground, seed, writers: WRITERS, journal });
  // The journal is a file of the same process: the ledger is to be well ahead of it.
  await untilAcknowledged(journal, random.between(60, 120));
  limit(String(statSync(join(folder, 'ledger.db-wal')).size + random.between(0, MOST_LEFT)));
  await untilRefused(journal, random.between(1, 20));
  limit('unlimited');
  await untilAcknowledged(journal, 2 * WRITERS.length);
  const broken = unlessItEnded(await writing.stop());
  broken.push(...faultsOfRefusals(journal, 'StoreUnavailable', /the disk is full|the disk reports an error/));
  broken.push(...(await check({ ground, seed, journals: [journal] })));
  return reportOf(1, [journal], broken);
}
