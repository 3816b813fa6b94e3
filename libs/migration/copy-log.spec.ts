import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noted } from '#lib/event-store/contract/noted.js';
import { type CopyableLog } from '#lib/event-store/copyable-log.js';
import { type FiledEntry } from '#lib/event-store/index.js';
import { openCopyableLedger } from '#lib/event-store/sqlite/copyable-ledger.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { copyLog } from './copy-log.js';
import { rootOf } from './root-of.js';

let folder: string;
let from: CopyableLog;
let to: CopyableLog;
const open = (name: string) => openCopyableLedger({ file: join(folder, `${name}.db`) });

/** Three streams that take turns, 600 entries in all: more than are copied at once. */
async function fill(name: string, entries = 600): Promise<void> {
  const store = openSqliteEventStore({ file: join(folder, `${name}.db`) });
  for (let number = 0; number < entries; number += 1) {
    const revision = Math.floor(number / 3);
    const stream = `note-${'abc'[number % 3] ?? ''}`;
    await store.append(stream, revision === 0 ? 'no-stream' : revision - 1, [noted({ number, text: 'é😀' })]);
  }
  await store.close();
}

async function all(log: CopyableLog): Promise<FiledEntry[]> {
  const entries: FiledEntry[] = [];
  for await (const entry of log.readFiled()) entries.push(entry);
  return entries;
}

const storedOf = async (log: CopyableLog) =>
  (await all(log)).map(({ stream, revision, bytes }) => `${stream} ${revision} ${Buffer.from(bytes).toString('hex')}`);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-copy-'));
  await fill('from');
  from = open('from');
  to = open('to');
});
afterEach(async () => {
  await from.close();
  await to.close();
  rmSync(folder, { recursive: true });
});

describe('Copying a ledger', () => {
  it('gives the same bytes in the same order, and the same root', async () => {
    const told: number[] = [];
    expect(await copyLog(from, to, (entries) => told.push(entries))).toEqual({ present: 0, copied: 600 });
    expect(told).toEqual([256, 512, 600]);
    expect(await storedOf(to)).toEqual(await storedOf(from));
    expect(await rootOf(to)).toEqual(await rootOf(from));
    expect((await rootOf(to)).size).toBe(600);
  });

  it('goes on where it was cut short', async () => {
    await to.copyIn((await all(from)).slice(0, 100));
    expect(await copyLog(from, to)).toEqual({ present: 100, copied: 500 });
    expect(await rootOf(to)).toEqual(await rootOf(from));
  });

  it('again does nothing', async () => {
    await copyLog(from, to);
    expect(await copyLog(from, to)).toEqual({ present: 600, copied: 0 });
  });

  it('leaves a store alone that holds another ledger', async () => {
    await fill('other', 3);
    const other = open('other');
    const before = await storedOf(other);
    await expect(copyLog(from, other)).rejects.toThrow('Entry 1 of the store to copy to is not that of the ledger.');
    expect(await storedOf(other)).toEqual(before);
    await other.close();
  });

  it('leaves a store alone that has more entries', async () => {
    await copyLog(from, to);
    const shorter = open('shorter');
    await shorter.copyIn((await all(from)).slice(0, 5));
    await expect(copyLog(shorter, to)).rejects.toThrow('Entry 6 of the store to copy to');
    await shorter.close();
  });

  it('puts in nothing of a batch that does not fit', async () => {
    const entries = await all(from);
    await expect(to.copyIn([...entries.slice(0, 4), ...entries.slice(7, 8)])).rejects.toMatchObject({
      name: 'WrongExpectedRevision',
      actual: 0,
    });
    expect(await all(to)).toEqual([]);
  });

  it('takes no entry that says it stands elsewhere', async () => {
    const [first] = await all(from);
    if (first === undefined) throw new Error('The ledger is empty.');
    await expect(to.copyIn([{ ...first, stream: 'note-z' }])).rejects.toMatchObject({ name: 'CorruptEntry' });
  });
});
