import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RecordedEvent } from '#lib/event-store/index.js';
import { type Ground, ledgerFile, openGround, treeFile, viewsFile } from '../writing/ground.js';
import { type Entry, readJournal } from '../writing/journal.js';
import { listen } from '../writing/listen.js';
import { planned } from '../writing/plan.js';
import { work } from '../writing/work.js';
import { faultsOfTurn } from './against-journal.js';
import { check } from './check.js';

const SEED = 7;

/** What must hold after a fault is broken here on purpose: each check has to say so. */
describe('the checks after a fault', () => {
  let folder: string;
  let ground: Extract<Ground, { engine: 'sqlite' }>;
  let journal: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'minutebook-checks-'));
    ground = { engine: 'sqlite', data: folder };
    journal = join(folder, 'journal');
    await work(
      { ground, seed: SEED, writers: [0, 1, 2], journal, most: 6 },
      new AbortController().signal,
      () => undefined,
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const found = () => check({ ground, seed: SEED, journals: [journal] });
  const sql = (file: string, text: string) => {
    const database = new Database(file);
    for (const what of ['changed', 'removed', 'replaced'])
      database.exec(`DROP TRIGGER IF EXISTS events_are_not_${what}`);
    database.exec(text);
    database.close();
  };
  const rewrite = (change: (entries: Entry[]) => readonly Entry[]) =>
    writeFileSync(
      journal,
      change(readJournal(journal))
        .map((entry) => `${JSON.stringify(entry)}\n`)
        .join(''),
    );
  const isTold = (entry: Entry) => entry.what === 'told';

  it('find nothing where nothing is wrong', async () => {
    expect(readFileSync(journal, 'utf8').split('\n').length).toBeGreaterThan(36);
    expect(await found()).toEqual([]);
  });

  it('find an acknowledged append that is lost', async () => {
    sql(ledgerFile(ground), 'DELETE FROM events WHERE position = (SELECT max(position) FROM events)');
    expect((await found()).join('\n')).toMatch(/was acknowledged and is not there|is there in part/);
  });

  it('find an append that nobody sent', async () => {
    rewrite((entries) => entries.filter((entry) => !('writer' in entry && entry.writer === 2 && entry.number === 5)));
    expect((await found()).join('\n')).toMatch(/is there, and nobody sent it/);
  });

  it('find an append that stands where nobody sent it', async () => {
    rewrite((entries) => entries.map((entry) => (entry.what === 'try' ? { ...entry, expected: 77 } : entry)));
    expect((await found()).join('\n')).toMatch(/stands at revision \d+, where nobody sent it/);
  });

  it('find an append that was refused and yet is there', async () => {
    const refused = { what: 'refused', error: 'StoreUnavailable', sentence: '', clock: 0 } as const;
    rewrite((entries) => entries.map((entry) => (entry.what === 'told' ? { ...entry, ...refused } : entry)));
    expect((await found()).join('\n')).toMatch(/was refused each time and is there/);
  });

  it('allow an append without an answer to be there', async () => {
    rewrite((entries) => entries.filter((entry) => !isTold(entry)));
    expect(await found()).toEqual([]);
  });

  it('find a repetition of what was refused', async () => {
    rewrite((entries) =>
      entries.map((entry) =>
        entry.what === 'told' ? { ...entry, answer: { ...entry.answer, repeated: true } } : entry,
      ),
    );
    expect((await found()).join('\n')).toMatch(/was refused, and is answered as a repetition/);
  });

  it.each(['revision', 'position', 'recordedAt'] as const)('find an answer with another %s', async (name) => {
    const other = { revision: 99, position: '0000000000000099', recordedAt: '2020-01-01T00:00:00.000Z' };
    rewrite((entries) =>
      entries.map((entry) =>
        entry.what === 'told' ? { ...entry, answer: { ...entry.answer, [name]: other[name] } } : entry,
      ),
    );
    expect((await found()).join('\n')).toMatch(/is not where it was said to be/);
  });

  it('find answers out of order', () => {
    const told = (number: number, position: string) => ({
      writer: 0,
      number,
      tries: [
        { expected: 0, outcome: 'told', error: '', answer: { revision: 1, position, recordedAt: '', repeated: false } },
      ] as const,
    });
    expect(faultsOfTurn([told(0, '1'), told(1, '2')])).toEqual([]);
    expect(faultsOfTurn([told(0, '2'), told(1, '1')])).toEqual([
      'append 1 of writer 0 lies before what its writer was told earlier',
    ]);
  });

  it('find an entry that is not as it was sent, and so does verifying', async () => {
    // The tree is to know what was there before.
    expect(await found()).toEqual([]);
    sql(
      ledgerFile(ground),
      "UPDATE events SET bytes = CAST(replace(CAST(bytes AS TEXT), 'The committee', 'The committees') AS BLOB) WHERE position = 3",
    );
    const broken = (await found()).join('\n');
    expect(broken).toMatch(/is not as it was sent/);
    expect(broken).toMatch(/verifying finds/);
    expect(broken).toMatch(/the root of the tree is not that of the bytes/);
    expect(broken).toMatch(/the view differs from a fresh replay/);
  });

  it('find a view and a tree of another log', async () => {
    const other = mkdtempSync(join(tmpdir(), 'minutebook-checks-'));
    const otherGround: Ground = { engine: 'sqlite', data: other };
    const job = { ground: otherGround, seed: SEED + 1, writers: [0, 1, 2], journal: join(other, 'journal'), most: 6 };
    await work(job, new AbortController().signal, () => undefined);
    writeFileSync(viewsFile(ground), readFileSync(viewsFile(otherGround)));
    expect((await found()).join('\n')).toMatch(/the view differs from a fresh replay/);
    writeFileSync(treeFile(ground), readFileSync(treeFile(otherGround)));
    // A tree of another log is noticed by its last entry, and made again.
    expect((await found()).join('\n')).not.toMatch(/the root of the tree/);
    rmSync(other, { recursive: true });
  });

  it('find a subscription that gave an event twice, late or not at all', async () => {
    const store = await openGround(ground);
    const heard = async (change: (items: RecordedEvent[]) => RecordedEvent[]) => {
      const events: RecordedEvent[] = [];
      for await (const event of store.readAll()) events.push(event);
      const given = change(events);
      const subscribe = async function* () {
        yield* given;
      };
      await listen({ readAll: (range) => store.readAll(range), subscribe }, new AbortController().signal);
    };
    const [none, twice, late, left] = await Promise.allSettled([
      heard((events) => events),
      heard((events) => events.toSpliced(3, 0, ...events.slice(2, 3))),
      heard((events) => [...events.slice(0, 2), ...events.slice(3, 4), ...events.slice(2, 3), ...events.slice(4)]),
      heard((events) => events.toSpliced(5, 1)),
    ]);
    expect(none).toMatchObject({ status: 'fulfilled' });
    for (const broken of [twice, late, left]) expect(broken).toMatchObject({ reason: { name: 'BrokenFeed' } });
    await store.close();
  });

  it('know what was sent from the seed alone', () => {
    expect(planned(SEED, { writer: 1, number: 4 })).toEqual(planned(SEED, { writer: 1, number: 4 }));
    expect(planned(SEED + 1, { writer: 1, number: 4 }).events[0]?.id).not.toBe(
      planned(SEED, { writer: 1, number: 4 }).events[0]?.id,
    );
  });
});
