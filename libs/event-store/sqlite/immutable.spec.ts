import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { newStream, noted } from '../contract/fixture.js';
import { ledgerFolder } from './testing/ledger-folder.js';

/**
 * What the file itself refuses, to any program that opens it with SQL. It cannot guard against whoever drops the
 * triggers, sets `writable_schema`, edits `sqlite_sequence` or the bytes of the file: the seals show that afterwards.
 */
describe.each([
  ['with recursive triggers', 'ON'],
  ['without recursive triggers, as any other program opens it', 'OFF'],
])('an event of the ledger, %s,', (_, recursive) => {
  const stream = newStream();
  let folder: Awaited<ReturnType<typeof ledgerFolder>>;
  let database: Database.Database;

  beforeEach(async () => {
    folder = await ledgerFolder();
    const store = await folder.open();
    await store.append(stream, 'no-stream', [noted(), noted()]);
    await store.close();
    database = new Database(folder.file);
    database.pragma(`recursive_triggers = ${recursive}`);
  });
  afterEach(async () => {
    database.close();
    await folder.dispose();
  });

  const rows = () => database.prepare('SELECT * FROM events').all();
  const refused = (sql: string, sentence: RegExp) => {
    const before = rows();
    expect(() => database.prepare(sql).run()).toThrow(sentence);
    expect(rows()).toEqual(before);
  };
  const columns = '(position, event_id, stream, revision, bytes)';
  const first = 'FROM events WHERE position = 1';

  it('is not changed', () => refused(`UPDATE events SET bytes = x'00' WHERE position = 1`, /never changed/));
  it('is not moved', () => refused('UPDATE events SET position = 9 WHERE position = 1', /never changed/));
  it('is not changed by an update that says to ignore or replace', () => {
    refused('UPDATE OR REPLACE events SET revision = 0 WHERE position = 2', /never changed/);
    refused('UPDATE OR IGNORE events SET revision = 5 WHERE position = 2', /never changed/);
  });
  it('is not removed', () => refused('DELETE FROM events WHERE position = 2', /never removed/));
  it('is not removed with all others', () => refused('DELETE FROM events', /never removed/));

  it('is not replaced at its position', () =>
    refused(`INSERT OR REPLACE INTO events ${columns} SELECT position, 'x', 'y', 0, x'00' ${first}`, /never replaced/));
  it('is not replaced by its id', () =>
    refused(`REPLACE INTO events ${columns} SELECT NULL, event_id, 'y', 0, x'00' ${first}`, /never replaced/));
  it('is not replaced at its revision', () =>
    refused(`REPLACE INTO events ${columns} SELECT NULL, 'x', stream, revision, x'00' ${first}`, /never replaced/));
  it('is not changed by an upsert', () =>
    refused(
      `INSERT INTO events ${columns} SELECT NULL, event_id, 'y', 0, x'00' ${first}
       ON CONFLICT (event_id) DO UPDATE SET bytes = x'00'`,
      /never (replaced|changed)/,
    ));

  it('holds at most 65,535 bytes', () =>
    refused(`INSERT INTO events ${columns} VALUES (NULL, 'x', 'y', 0, zeroblob(65536))`, /CHECK constraint/));
  it('has a revision from 0', () =>
    refused(`INSERT INTO events ${columns} VALUES (NULL, 'x', 'y', -1, x'00')`, /CHECK constraint/));
  it('has columns of one kind only', () =>
    refused(`INSERT INTO events ${columns} VALUES (NULL, 'x', 'y', 'zero', x'00')`, /cannot store TEXT/));

  it('never lends its position to another, even when it was removed by force', async () => {
    database.exec('DROP TRIGGER events_are_not_removed; DELETE FROM events WHERE position = 2');
    const store = await folder.open();
    expect(await store.append(newStream(), 'no-stream', [noted()])).toMatchObject({ position: '0000000000000003' });
    await store.close();
  });
});
