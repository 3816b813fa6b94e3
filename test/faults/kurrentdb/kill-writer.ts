import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { forkTestServer } from '../../kurrentdb-server/index.js';
import { check } from '../checking/check.js';
import { reportOf } from '../checking/report.js';
import { settle } from '../checking/settle.js';
import { type Fault, type Report, type Round } from '../fault.js';
import { untilAcknowledged } from '../support/until.js';
import { type Job } from '../writing/job.js';
import { Random } from '../writing/random.js';
import { unlessKilled, WritingProcess } from '../writing/writing-process.js';
import { groundOn, STRIKES } from './strike-in-turn.js';

const WRITERS = [0, 1, 2, 3, 4, 5, 6, 7];
const LATEST_MS = 50;

/** The process that writes is killed several times in turn; the server goes on, and may still write what it was sent. */
export const killWriter: Fault = {
  engine: 'kurrentdb',
  name: 'kill',
  title: '`kill -9` of the writing process, over a server that goes on',
  rounds: 6 * STRIKES,
  strikes: STRIKES,
  strike: killInTurn,
};

async function killInTurn(round: Round): Promise<Report> {
  const { seed, folder, strikes } = round;
  const random = new Random(seed);
  const server = await forkTestServer();
  let next = new WritingProcess();
  try {
    const ground = groundOn(server, round, random);
    const job: Job = { ground, seed, writers: WRITERS, journal: join(folder, 'journal') };
    const checking = { ground, seed, journals: [job.journal] };
    const broken: string[] = [];
    for (let strike = 0; strike < strikes; strike += 1) {
      const writing = next;
      next = new WritingProcess();
      await writing.begin(job);
      await untilAcknowledged(job.journal, random.between(strike === 0 ? 1 : 0, 20));
      await pause(random.next() * LATEST_MS);
      broken.push(...unlessKilled(await writing.kill()), ...(await check(checking)));
    }
    await settle(checking);
    broken.push(...(await check(checking)));
    return reportOf(strikes, checking.journals, broken);
  } finally {
    await next.kill();
    await server.stop();
  }
}
