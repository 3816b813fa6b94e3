import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { encodeEvent } from '../canonical-bytes.js';
import { StoreUnavailable } from '../errors.js';
import { newStream, noted, pause } from '../contract/fixture.js';
import { openLedger } from './open-ledger.js';
import { SqliteEventStore, type SqliteEventStoreOptions } from './sqlite-event-store.js';
import { ledgerFolder } from './testing/ledger-folder.js';

/** Commits in a write-ahead log: the frames that carry the size of the database after them (SQLite file format, §4.1). */
function commitsIn(wal: string): number {
  const log = readFileSync(wal);
  const frame = 24 + log.readUInt32BE(8);
  let commits = 0;
  for (let offset = 32; offset + frame <= log.length; offset += frame)
    if (log.readUInt32BE(offset + 4) !== 0) commits += 1;
  return commits;
}

describe('group commit', () => {
  let folder: Awaited<ReturnType<typeof ledgerFolder>>;
  let database: Database.Database;
  let store: SqliteEventStore;
  const open = (options: SqliteEventStoreOptions = {}) => {
    database = openLedger({ file: folder.file });
    return (store = new SqliteEventStore(database, options));
  };
  const commits = () => commitsIn(`${folder.file}-wal`);
  const appends = (count: number) =>
    Array.from({ length: count }, () => store.append(newStream(), 'no-stream', [noted()]));
  const inFile = () => {
    const other = new Database(folder.file, { readonly: true });
    const count = other.prepare('SELECT count(*) FROM events').pluck().get();
    other.close();
    return count;
  };

  beforeEach(async () => (folder = await ledgerFolder()));
  afterEach(async () => {
    await store.close();
    await folder.dispose();
  });

  it('writes 64 appends of one turn in one transaction', async () => {
    open();
    const before = commits();
    await Promise.all(appends(64));
    expect(commits() - before).toBe(1);
    expect(inFile()).toBe(64);
  });

  it('writes one after the other when each waits for the last', async () => {
    open();
    const before = commits();
    for (let count = 0; count < 5; count += 1) await Promise.all(appends(1));
    expect(commits() - before).toBe(5);
  });

  it('writes at most so many events in one transaction, and the rest in the next', async () => {
    open({ groupCommit: { maxEvents: 10 } });
    const before = commits();
    await Promise.all(appends(25));
    expect(commits() - before).toBe(3);
  });

  it('one refusal among 64 fails itself and no other, in the same transaction', async () => {
    open();
    const before = commits();
    const answers = await Promise.allSettled([
      ...appends(31),
      store.append(newStream(), 9, [noted(), noted()]),
      ...appends(32),
    ]);
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(commits() - before).toBe(1);
    expect(inFile()).toBe(63);
  });

  it('answers nobody before the commit: another connection sees what was answered', async () => {
    open();
    await Promise.all(
      appends(20).map(async (append, index) => append.then(() => index === 0 && expect(inFile()).toBe(20))),
    );
  });

  it('a full disk fails the whole group, leaves nothing, and does not fail the next', async () => {
    open();
    await Promise.all(appends(1));
    database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true })) + 2}`);
    const large = () => store.append(newStream(), 'no-stream', [noted({ text: 'x'.repeat(60_000) })]);
    const answers = await Promise.allSettled([...appends(3), large(), ...appends(3)]);
    for (const answer of answers)
      expect(answer).toMatchObject({ reason: { name: 'StoreUnavailable', message: /disk is full/ } });
    expect(inFile()).toBe(1);
    database.pragma('max_page_count = 4294967294');
    await large();
    expect(inFile()).toBe(2);
  });

  it('a refusal that rests on a neighbour is not given when the commit fails', async () => {
    open();
    const stream = newStream();
    database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true }))}`);
    const large = noted({ text: 'x'.repeat(60_000) });
    const answers = await Promise.allSettled([
      store.append(stream, 'no-stream', [noted()]),
      store.append(stream, 'no-stream', [noted()]),
      store.append(newStream(), 'no-stream', [large]),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ reason: { name: 'StoreUnavailable' } });
  });

  it('a commit that fails rejects every append of the group and rolls it back', async () => {
    open();
    // A deferred foreign key is checked by COMMIT itself.
    database.exec(`CREATE TABLE owed (row REFERENCES events (position) DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER owe AFTER INSERT ON events BEGIN INSERT INTO owed VALUES (-1); END`);
    const answers = await Promise.allSettled(appends(5));
    for (const answer of answers) expect(answer).toMatchObject({ reason: { name: 'StoreUnavailable' } });
    expect(database.inTransaction).toBe(false);
    expect(inFile()).toBe(0);
  });

  describe('while another process writes', () => {
    let other: Database.Database;
    beforeEach(() => {
      openLedger({ file: folder.file }).close();
      other = new Database(folder.file);
    });
    afterEach(() => void other.close());

    it('waits for it without holding up the event loop, then writes', async () => {
      open({ lockTimeoutMs: 5_000 });
      other.exec('BEGIN IMMEDIATE');
      const appended = Promise.all(appends(3));
      let turns = 0;
      const ticking = setInterval(() => (turns += 1), 5);
      await pause(150);
      clearInterval(ticking);
      expect(turns).toBeGreaterThan(2);
      expect(inFile()).toBe(0);
      other.exec('COMMIT');
      await appended;
      expect(inFile()).toBe(3);
    });

    it('gives up after the time allowed, saying what to do, and leaves nothing', async () => {
      open({ lockTimeoutMs: 60 });
      other.exec('BEGIN IMMEDIATE');
      const answers = await Promise.allSettled(appends(2));
      other.exec('COMMIT');
      for (const answer of answers)
        expect(answer).toMatchObject({
          reason: { name: 'StoreUnavailable', message: /locked by another process. Try again/ },
        });
      await Promise.all(appends(1));
      expect(inFile()).toBe(1);
    });

    it('is read meanwhile', async () => {
      open();
      await Promise.all(appends(2));
      other.exec('BEGIN IMMEDIATE');
      expect(await store.head()).toBe('0000000000000002');
      other.exec('COMMIT');
    });

    it('takes the write lock before it looks, so that no look is out of date (BEGIN IMMEDIATE)', async () => {
      open({ lockTimeoutMs: 5_000 });
      const stream = newStream();
      other.exec('BEGIN IMMEDIATE');
      const appended = store.append(stream, 'no-stream', [noted()]);
      await pause(30);
      const theirs = { ...noted(), stream, revision: 0, recordedAt: new Date().toISOString() };
      other
        .prepare('INSERT INTO events (event_id, stream, revision, bytes) VALUES (?, ?, 0, ?)')
        .run(theirs.id, stream, encodeEvent(theirs));
      other.exec('COMMIT');
      await expect(appended).rejects.toMatchObject({ name: 'WrongExpectedRevision', actual: 0 });
    });
  });

  it('cannot write a ledger that was made read-only under it, and says what to check', async () => {
    open();
    database.pragma('query_only = ON');
    const answers = await Promise.allSettled(appends(1));
    expect(answers[0]).toMatchObject({ reason: expect.any(StoreUnavailable) as unknown });
    database.pragma('query_only = OFF');
  });
});
