import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectFile } from '../../support/project.js';
import { check } from '../checking/check.js';
import { reportOf } from '../checking/report.js';
import { type Fault, type Report, type Round } from '../fault.js';
import { faultsOfRefusals, isRefusal, untilAcknowledged, untilRefused } from '../support/until.js';
import { ledgerFile } from '../writing/ground.js';
import { readJournal } from '../writing/journal.js';
import { Random } from '../writing/random.js';
import { unlessItEnded, WritingProcess } from '../writing/writing-process.js';

const WRITERS = [0, 1, 2, 3, 4, 5];
/** Writers that are to be refused wait only so long, in milliseconds; the others as long as it takes. */
const SHORT_MS = 60;
const LONG_MS = 60_000;

type How = 'longer than writers wait' | 'shortly' | 'killed while it holds it';

const holding = (name: string, how: How, rounds: number): Fault => ({
  engine: 'sqlite',
  name,
  title: `a second process that holds the lock: ${how}`,
  rounds,
  strike: (round) => hold(round, how),
});

export const lockLong = holding('lock-long', 'longer than writers wait', 20);
export const lockShort = holding('lock-short', 'shortly', 20);
export const lockKilled = holding('lock-killed', 'killed while it holds it', 20);

async function hold({ seed, folder }: Round, how: How): Promise<Report> {
  const random = new Random(seed);
  const journal = join(folder, 'journal');
  const lockTimeoutMs = how === 'longer than writers wait' ? SHORT_MS : LONG_MS;
  const ground = { engine: 'sqlite', data: folder, lockTimeoutMs } as const;
  const writing = new WritingProcess();
  await writing.begin({ ground, seed, writers: WRITERS, journal });
  await untilAcknowledged(journal, random.between(1, 40));
  const holder = fork(projectFile('dist/test/faults/sqlite/lock-holder.js'), [ledgerFile(ground)], { execArgv: [] });
  const gone = once(holder, 'close');
  await once(holder, 'message');
  if (how === 'longer than writers wait') await untilRefused(journal, random.between(1, 12));
  else await pause(random.next() * 100);
  if (how === 'killed while it holds it') holder.kill('SIGKILL');
  else holder.send('let go');
  await gone;
  await untilAcknowledged(journal, 2 * WRITERS.length);
  const broken = unlessItEnded(await writing.stop());
  if (how !== 'longer than writers wait' && readJournal(journal).some(isRefusal))
    broken.push('a writer that had time to wait was refused');
  broken.push(...faultsOfRefusals(journal, 'StoreUnavailable', /is locked by another process/));
  broken.push(...(await check({ ground, seed, journals: [journal] })));
  return reportOf(1, [journal], broken);
}
