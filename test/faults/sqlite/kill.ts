import { setTimeout as pause } from 'node:timers/promises';
import { check } from '../checking/check.js';
import { reportOf } from '../checking/report.js';
import { settle } from '../checking/settle.js';
import { type Fault, type Report, type Round } from '../fault.js';
import { untilAcknowledged } from '../support/until.js';
import { type Ground, openGround } from '../writing/ground.js';
import { type Job } from '../writing/job.js';
import { Random } from '../writing/random.js';
import { unlessKilled, WritingProcess } from '../writing/writing-process.js';

const WRITERS = Array.from({ length: 24 }, (_, writer) => writer);
/** Longest that a process has before it is killed at its beginning, in milliseconds. */
const LATEST_MS = 150;

/** The process that writes is killed several times in turn on one ledger, at any moment from its opening the store on. */
export const kill: Fault = {
  engine: 'sqlite',
  name: 'kill',
  title: '`kill -9` of the writing process under load',
  rounds: 300,
  strikes: 10,
  strike: killInTurn,
};

async function killInTurn({ seed, folder, strikes }: Round): Promise<Report> {
  const random = new Random(seed);
  const ground: Ground = { engine: 'sqlite', data: folder };
  const job: Job = { ground, seed, writers: WRITERS, journal: `${folder}/journal` };
  const checking = { ground, seed, journals: [job.journal] };
  // With the ledger open elsewhere, as by a command beside the server, nothing is recovered when the next process opens it.
  const watcher = random.chance(0.5) ? await openGround(ground) : null;
  const broken: string[] = [];
  let next = new WritingProcess();
  for (let strike = 0; strike < strikes; strike += 1) {
    const writing = next;
    next = new WritingProcess();
    await writing.begin(job);
    // While the ledger is opened, or at work.
    if (random.chance(0.1)) await pause(random.next() * LATEST_MS);
    else await untilAcknowledged(job.journal, random.between(strike === 0 ? 1 : 0, 100));
    await pause(random.next() * 10);
    broken.push(...unlessKilled(await writing.kill()), ...(await check(checking)));
  }
  await next.kill();
  await settle(checking);
  broken.push(...(await check(checking)));
  await watcher?.close();
  return reportOf(strikes, checking.journals, broken);
}
