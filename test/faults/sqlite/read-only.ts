import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../checking/check.js';
import { reportOf } from '../checking/report.js';
import { type Fault, type Report, type Round } from '../fault.js';
import { faultsOfRefusals, untilAcknowledged, untilRefused } from '../support/until.js';
import { allowWriting, BOUND_USER, forbidWriting, handOver } from '../support/user.js';
import { type Job } from '../writing/job.js';
import { Random } from '../writing/random.js';
import { unlessItEnded, unlessKilled, WritingProcess } from '../writing/writing-process.js';

const WRITERS = [0, 1, 2, 3, 4, 5];
const SENTENCE = /cannot be written: it, or its folder, is read-only|cannot be opened/;

/** The ledger, its folder, or both may not be written any more, and then may again: the same process goes on. */
export const readOnly: Fault = {
  engine: 'sqlite',
  name: 'read-only',
  title: 'files or folder without the right to write (as a user whom rights bind), then with it again',
  rounds: 40,
  strike: takeTheRight,
};

async function takeTheRight({ seed, folder }: Round): Promise<Report> {
  const random = new Random(seed);
  const data = join(folder, 'data');
  mkdirSync(data);
  handOver(folder);
  const ground = { engine: 'sqlite', data } as const;
  const journal = join(folder, 'journal');
  const job: Job = { ground, seed, writers: WRITERS, journal, ...(BOUND_USER !== undefined && { user: BOUND_USER }) };
  const [first, second] = [new WritingProcess(), new WritingProcess()];
  await first.begin(job);
  await untilAcknowledged(journal, random.between(10, 60));
  // One that was killed leaves the files beside the ledger, and then the folder's rights are not asked for.
  const ends = random.chance(0.5);
  const broken = ends ? unlessItEnded(await first.stop()) : unlessKilled(await first.kill());
  forbidWriting(data, random.pick(ends ? (['files', 'folder', 'both'] as const) : (['files', 'both'] as const)));
  await second.begin(job);
  await untilRefused(journal, random.between(1, 10));
  allowWriting(data);
  await untilAcknowledged(journal, 2 * WRITERS.length);
  broken.push(...unlessItEnded(await second.stop()));
  broken.push(...faultsOfRefusals(journal, 'StoreUnavailable', SENTENCE));
  broken.push(...(await check({ ground, seed, journals: [journal] })));
  return reportOf(1, [journal], broken);
}
