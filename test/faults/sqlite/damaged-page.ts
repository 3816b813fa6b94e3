import { closeSync, cpSync, fstatSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../checking/check.js';
import { countBy, reportOf } from '../checking/report.js';
import { whatReadingSays } from '../checking/what-reading-says.js';
import { type Fault, type Report, type Round } from '../fault.js';
import { type Ground, ledgerFile, openGround } from '../writing/ground.js';
import { Random } from '../writing/random.js';
import { unlessItEnded, WritingProcess } from '../writing/writing-process.js';
import { readLog } from '../checking/read-log.js';

const WRITERS = [0, 1, 2, 3, 4, 5];

/** Bytes of a copy of the ledger's file are changed: what is read afterwards is what was written, or something says it is not. */
export const damagedPage: Fault = {
  engine: 'sqlite',
  name: 'damaged-page',
  title: 'bytes, a sector or a page of a copy of the ledger changed at random places, then read and verified',
  rounds: 200,
  strikes: 20,
  strike: damageInTurn,
};

async function damageInTurn({ seed, folder, strikes }: Round): Promise<Report> {
  const random = new Random(seed);
  const ground: Ground = { engine: 'sqlite', data: join(folder, 'sound') };
  mkdirSync(ground.data);
  const journals = [join(folder, 'journal')];
  const writing = new WritingProcess();
  await writing.begin({ ground, seed, writers: WRITERS, journal: join(folder, 'journal'), most: 30 });
  const broken = unlessItEnded(await writing.end());
  broken.push(...(await check({ ground, seed, journals })));
  const store = await openGround(ground);
  const log = await readLog(store, 0);
  await store.close();
  const said: string[] = [];
  for (let strike = 0; strike < strikes; strike += 1) {
    const copy: Ground = { engine: 'sqlite', data: join(folder, `damaged-${strike}`) };
    cpSync(ground.data, copy.data, { recursive: true });
    const what = damage(ledgerFile(copy), random);
    const { notes, faults } = await whatReadingSays(copy, log);
    said.push(...notes);
    broken.push(...faults.map((fault) => `after ${what}: ${fault}`));
    rmSync(copy.data, { recursive: true });
  }
  return { ...reportOf(strikes, journals, broken), notes: countBy(said) };
}

/** Changes some bytes of a file, and says which. */
function damage(path: string, random: Random): string {
  const file = openSync(path, 'r+');
  const { size } = fstatSync(file);
  const count = random.pick([1, 1, 8, 512, 4_096]);
  // Disks lose whole sectors: longer damage begins where one does.
  const at = Math.floor(random.between(0, size - count) / (count < 512 ? 1 : count)) * (count < 512 ? 1 : count);
  const rubbish = Buffer.from(Array.from({ length: count }, () => random.between(0, 255)));
  writeSync(file, random.chance(0.3) ? Buffer.alloc(count) : rubbish, 0, count, at);
  closeSync(file);
  return `${count} bytes from ${at} on were changed`;
}
