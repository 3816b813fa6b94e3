import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { StoreUnavailable } from '../errors.js';
import { newStream, noted } from '../contract/fixture.js';
import { openSqliteEventStore } from './index.js';
import { openLedger } from './open-ledger.js';
import { LEDGER } from './schema.js';
import { ledgerFolder } from './testing/ledger-folder.js';

describe('opening a ledger', () => {
  let folder: Awaited<ReturnType<typeof ledgerFolder>>;
  const opened: Database.Database[] = [];
  const open = (options: Partial<Parameters<typeof openLedger>[0]> = {}) => {
    const database = openLedger({ file: folder.file, ...options });
    opened.push(database);
    return database;
  };
  const foreign = (sql: string) => {
    const database = new Database(folder.file);
    database.exec(sql);
    database.close();
  };
  const pragma = (database: Database.Database, name: string) => database.pragma(name, { simple: true });

  beforeEach(async () => (folder = await ledgerFolder()));
  afterEach(async () => {
    for (const database of opened.splice(0)) database.close();
    await folder.dispose();
  });

  it('syncs every commit to disk: synchronous is FULL, not the NORMAL it was compiled with', () => {
    expect(pragma(open(), 'synchronous')).toBe(2);
  });

  it('keeps a write-ahead log, so that readers do not wait for writers', () => {
    expect(pragma(open(), 'journal_mode')).toBe('wal');
  });

  it('fires triggers for rows that a replacement removes', () => {
    expect(pragma(open(), 'recursive_triggers')).toBe(1);
  });

  it('waits for another process in short tries, so that this one stays awake', () => {
    expect(pragma(open(), 'busy_timeout')).toBe(25);
    expect(pragma(open({ lockTimeoutMs: 0 }), 'busy_timeout')).toBe(0);
  });

  it('makes a new file into a ledger and says so in its header', () => {
    const database = open();
    expect(pragma(database, 'application_id')).toBe(LEDGER.applicationId);
    expect(pragma(database, 'user_version')).toBe(LEDGER.version);
  });

  it('makes an empty file into a ledger', async () => {
    await writeFile(folder.file, '');
    expect(pragma(open(), 'user_version')).toBe(LEDGER.version);
  });

  it('keeps no index but the two that the promises need', () => {
    const indexes = open().prepare("SELECT name FROM sqlite_schema WHERE type = 'index'").pluck().all();
    expect(indexes).toEqual(['sqlite_autoindex_events_1', 'sqlite_autoindex_events_2']);
  });

  it('again changes nothing', () => {
    const schema = () => open().prepare('SELECT * FROM sqlite_schema').all();
    expect(schema()).toEqual(schema());
  });

  it('refuses a ledger of a newer version, and leaves it as it is', () => {
    open().pragma(`user_version = ${LEDGER.version + 1}`);
    expect(() => open()).toThrow(StoreUnavailable);
    expect(() => open()).toThrow(/newer version.*Upgrade/);
  });

  it.each([
    ['has another application id', 'PRAGMA application_id = 252006675'],
    ['has tables of its own', 'CREATE TABLE accounts (id)'],
    ['has a version of its own', 'PRAGMA user_version = 1'],
  ])('refuses a file that %s, and leaves it as it is', (_, sql) => {
    foreign(sql);
    expect(() => open()).toThrow(/belongs to another program/);
    const database = new Database(folder.file);
    opened.push(database);
    expect(pragma(database, 'journal_mode')).toBe('delete');
    expect(database.prepare("SELECT name FROM sqlite_schema WHERE name = 'events'").all()).toEqual([]);
  });

  it('refuses a file that is no database', async () => {
    await writeFile(folder.file, 'Minutes of the meeting. '.repeat(100));
    expect(() => open()).toThrow(/not a SQLite database/);
  });

  it('refuses a folder that does not exist, saying what to check', () => {
    const file = `${folder.file}-missing/ledger.db`;
    expect(() => openLedger({ file })).toThrow(StoreUnavailable);
    expect(() => openLedger({ file })).toThrow(/folder does not exist/);
  });

  it('for reading only refuses a ledger that does not exist', () => {
    expect(() => open({ readOnly: true })).toThrow(/cannot be opened/);
  });

  it('for reading only refuses a ledger of an older form, and says how to bring it up to date', () => {
    foreign(`PRAGMA application_id = ${LEDGER.applicationId}`);
    expect(() => open({ readOnly: true })).toThrow(/an older version.*Start the server/);
  });

  it('for reading only reads and follows, and refuses to append', async () => {
    const writer = openSqliteEventStore({ file: folder.file });
    const reader = openSqliteEventStore({ file: folder.file, readOnly: true, pollMs: 5 });
    const items = reader.subscribe({ signal: new AbortController().signal })[Symbol.asyncIterator]();
    await items.next();
    const { position } = await writer.append(newStream(), 'no-stream', [noted()]);
    expect(await items.next()).toMatchObject({ value: { position } });
    await expect(reader.append(newStream(), 'no-stream', [noted()])).rejects.toThrow(/open for reading only/);
    await Promise.all([writer.close(), reader.close()]);
  });

  it('in memory keeps the same promises, but nothing', async () => {
    const store = openSqliteEventStore({ file: ':memory:' });
    expect(await store.append(newStream(), 'no-stream', [noted()])).toMatchObject({ revision: 0 });
    await store.close();
  });
});
