import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { collect, newStream, noted } from '../contract/fixture.js';
import { type EventStore } from '../event-store.js';
import { ledgerFolder } from './testing/ledger-folder.js';

/** A ledger whose second event somebody has tampered with, triggers and all. */
describe.each([
  ['is no JSON', "bytes = CAST('{' AS BLOB)", /not JSON/],
  ['is JSON but no event', 'bytes = CAST(\'{"a":1}\' AS BLOB)', /not an event/],
  ['is null', "bytes = CAST('null' AS BLOB)", /not an event/],
])('an entry that %s', (_, change, why) => {
  const stream = newStream();
  let folder: Awaited<ReturnType<typeof ledgerFolder>>;
  let store: EventStore;

  beforeEach(async () => {
    folder = await ledgerFolder();
    store = await folder.open();
    await store.append(stream, 'no-stream', [noted(), noted()]);
    tamper(folder.file, change);
  });
  afterEach(async () => {
    await store.close();
    await folder.dispose();
  });
  const corrupt = { name: 'CorruptEntry', position: '0000000000000002', message: why as unknown };

  it('stops a read of its stream', () => expect(collect(store.readStream(stream))).rejects.toMatchObject(corrupt));
  it('stops a read of the log', () => expect(collect(store.readAll())).rejects.toMatchObject(corrupt));
  it('stops a subscription', () => {
    const items = store.subscribe({ signal: new AbortController().signal });
    return expect(collect(items)).rejects.toMatchObject(corrupt);
  });
  it('stops appends of a store that opens the ledger, when it is the last: nobody can say when it was recorded', async () => {
    const other = await folder.open();
    await expect(other.append(newStream(), 'no-stream', [noted()])).rejects.toMatchObject(corrupt);
    await other.close();
  });
  it('is still given as bytes, so that it can be examined', async () => {
    expect(await collect(store.readBytes())).toHaveLength(2);
  });
});

describe.each([
  ['under another stream than its own', "stream = 'somewhere-else', revision = 1", 'somewhere-else'],
  ['at another revision than its own', 'revision = 7', 'note-home'],
  ['elsewhere altogether', "stream = 'somewhere-else', revision = 0", 'somewhere-else'],
])('an entry filed %s', (_, change, stream) => {
  it('stops a read of that stream, saying where it is and where it belongs', async () => {
    const folder = await ledgerFolder();
    const store = await folder.open();
    await store.append('note-home', 'no-stream', [noted(), noted()]);
    tamper(folder.file, change);
    await expect(collect(store.readStream(stream))).rejects.toMatchObject({
      name: 'CorruptEntry',
      position: '0000000000000002',
      message: /it is filed as \S+ \d and says note-home 1\.$/ as unknown,
    });
    await store.close();
    await folder.dispose();
  });
});

describe('an entry that the index of streams has lost, as in a damaged page', () => {
  it.each(['forwards', 'backwards'] as const)(
    'stops a read of its stream %s at the entry next to it',
    async (direction) => {
      const folder = await ledgerFolder();
      const store = await folder.open();
      await store.append('note-home', 'no-stream', [noted(), noted(), noted()]);
      tamper(folder.file, "stream = 'somewhere-else'");
      const read = collect(store.readStream('note-home', { direction }));
      await expect(read).rejects.toMatchObject({
        name: 'CorruptEntry',
        position: direction === 'forwards' ? '0000000000000003' : '0000000000000001',
        message: /revision 1 is not found\.$/ as unknown,
      });
      await store.close();
      await folder.dispose();
    },
  );
});

describe('an entry that is no bytes, as in a damaged page', () => {
  it('stops every read of the log', async () => {
    const folder = await ledgerFolder();
    const before = await folder.open();
    await before.append('note-home', 'no-stream', [noted(), noted()]);
    await before.close();
    withoutTypes(folder.file, (database) => database.exec('UPDATE events SET bytes = NULL WHERE position = 2'));
    const store = await folder.open();
    for (const read of [() => store.readBytes(), () => store.readAll()])
      await expect(collect<unknown>(read())).rejects.toMatchObject({
        name: 'CorruptEntry',
        position: '0000000000000002',
      });
    await store.close();
    await folder.dispose();
  });
});

/** Does something to a ledger whose tables take values of any type meanwhile. */
function withoutTypes(file: string, work: (database: Database.Database) => void): void {
  const database = new Database(file);
  database.unsafeMode();
  const replace = (from: string, to: string) => {
    database.pragma('writable_schema = ON');
    database.prepare("UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = 'events'").run(from, to);
    database.pragma('writable_schema = RESET');
  };
  database.exec('DROP TRIGGER events_are_not_changed');
  replace('bytes BLOB NOT NULL', 'bytes BLOB');
  work(database);
  replace('bytes BLOB', 'bytes BLOB NOT NULL');
  database.close();
}

function tamper(file: string, change: string): void {
  const database = new Database(file);
  database.exec(`DROP TRIGGER events_are_not_changed; UPDATE events SET ${change} WHERE position = 2`);
  database.close();
}
