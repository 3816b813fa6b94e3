import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { check } from '../checking/check.js';
import { reportOf } from '../checking/report.js';
import { type Fault, type Report, type Round } from '../fault.js';
import { cannotMount, SmallDisk } from '../support/small-disk.js';
import { faultsOfRefusals, untilAcknowledged, untilRefused } from '../support/until.js';
import { Random } from '../writing/random.js';
import { unlessItEnded, WritingProcess } from '../writing/writing-process.js';

const WRITERS = [0, 1, 2, 3, 4, 5];
/** How much may be left when the disk is filled, in bytes: it runs full at any place of any file. */
const MOST_LEFT = 400_000;

/** The disk runs full while events are written, and is given room again: the same process goes on. */
export const fullDisk: Fault = {
  engine: 'sqlite',
  name: 'full-disk',
  title: 'a disk that is full (tmpfs), then has room again',
  rounds: 50,
  cannot: cannotMount,
  strike: fillTheDisk,
};

async function fillTheDisk({ seed, folder }: Round): Promise<Report> {
  const random = new Random(seed);
  const disk = new SmallDisk(join(folder, 'disk'));
  const writing = new WritingProcess();
  try {
    const journal = join(folder, 'journal');
    const ground = { engine: 'sqlite', data: disk.path } as const;
    // Sometimes it is full before there is a ledger.
    const early = random.chance(0.1);
    if (early) disk.fill(random.between(0, MOST_LEFT / 10));
    await writing.begin({ ground, seed, writers: WRITERS, journal });
    if (!early) {
      await untilAcknowledged(journal, random.between(1, 60));
      disk.fill(random.between(0, MOST_LEFT));
    }
    await untilRefused(journal, random.between(1, 20));
    disk.free();
    await untilAcknowledged(journal, 2 * WRITERS.length);
    await pause(random.next() * 20);
    const broken = unlessItEnded(await writing.stop());
    broken.push(...faultsOfRefusals(journal, 'StoreUnavailable', /the disk is full|the disk reports an error/));
    broken.push(...(await check({ ground, seed, journals: [journal] })));
    return reportOf(1, [journal], broken);
  } finally {
    // A disk that is in use cannot be taken away.
    await writing.kill();
    disk.dispose();
  }
}
