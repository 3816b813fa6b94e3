import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { check } from '../checking/check.js';
import { reportOf } from '../checking/report.js';
import { settle } from '../checking/settle.js';
import { type Fault, type Report, type Round } from '../fault.js';
import { untilAcknowledged } from '../support/until.js';
import { Random } from '../writing/random.js';
import { unlessItEnded, unlessKilled, WritingProcess } from '../writing/writing-process.js';

const LATEST_MS = 150;

/** Two processes write to one ledger, their writers partly to the same streams; one is killed, the other goes on. */
export const killOneOfTwo: Fault = {
  engine: 'sqlite',
  name: 'kill-one-of-two',
  title: '`kill -9` of one of two processes that write to the same streams',
  rounds: 40,
  strike: killOne,
};

async function killOne({ seed, folder }: Round): Promise<Report> {
  const random = new Random(seed);
  const ground = { engine: 'sqlite', data: folder } as const;
  const journals = [join(folder, 'journal-victim'), join(folder, 'journal-survivor')] as const;
  const [victim, survivor] = [new WritingProcess(), new WritingProcess()];
  await Promise.all([
    victim.begin({ ground, seed, writers: [0, 1, 2, 3], journal: journals[0] }),
    survivor.begin({ ground, seed, writers: [4, 5, 6, 7], journal: journals[1] }),
  ]);
  await Promise.all([victim.writing(), survivor.writing()]);
  await pause(random.next() * LATEST_MS);
  const broken = unlessKilled(await victim.kill());
  await untilAcknowledged(journals[1], 8);
  broken.push(...unlessItEnded(await survivor.stop()));
  await settle({ ground, seed, journals });
  broken.push(...(await check({ ground, seed, journals })));
  return reportOf(1, journals, broken);
}
