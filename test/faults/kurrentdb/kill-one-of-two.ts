import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { forkTestServer } from '../../kurrentdb-server/index.js';
import { check } from '../checking/check.js';
import { reportOf } from '../checking/report.js';
import { settle } from '../checking/settle.js';
import { type Fault, type Report, type Round } from '../fault.js';
import { untilAcknowledged } from '../support/until.js';
import { Random } from '../writing/random.js';
import { unlessItEnded, unlessKilled, WritingProcess } from '../writing/writing-process.js';
import { groundOn } from './strike-in-turn.js';

const LATEST_MS = 50;

/** Two processes with directories of their own write to one ledger, partly to the same streams; one is killed. */
export const killOneOfTwo: Fault = {
  engine: 'kurrentdb',
  name: 'kill-one-of-two',
  title: '`kill -9` of one of two processes that write to the same streams, each with a view and a tree of its own',
  rounds: 20,
  strike: killOne,
};

async function killOne(round: Round): Promise<Report> {
  const { seed, folder } = round;
  const random = new Random(seed);
  const server = await forkTestServer();
  try {
    const ground = groundOn(server, round, random);
    const grounds = (['victim', 'survivor'] as const).map((name) => ({ ...ground, data: join(folder, name) }));
    const [ofVictim = ground, ofSurvivor = ground] = grounds;
    for (const { data } of grounds) mkdirSync(data);
    const journals = [join(folder, 'journal-victim'), join(folder, 'journal-survivor')] as const;
    const [victim, survivor] = [new WritingProcess(), new WritingProcess()];
    await Promise.all([
      victim.begin({ ground: ofVictim, seed, writers: [0, 1, 2, 3], journal: journals[0] }),
      survivor.begin({ ground: ofSurvivor, seed, writers: [4, 5, 6, 7], journal: journals[1] }),
    ]);
    await Promise.all(journals.map((journal) => untilAcknowledged(journal, random.between(1, 20))));
    await pause(random.next() * LATEST_MS);
    const broken = unlessKilled(await victim.kill());
    await untilAcknowledged(journals[1], 8);
    broken.push(...unlessItEnded(await survivor.stop()));
    await settle({ ground, seed, journals });
    for (const own of grounds) broken.push(...(await check({ ground: own, seed, journals })));
    return reportOf(1, journals, broken);
  } finally {
    await server.stop();
  }
}
