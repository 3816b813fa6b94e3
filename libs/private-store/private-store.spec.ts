import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { openPrivateStore, type PrivateStore } from './index.js';
import { openFiles } from './testing/open-files.js';

let folder: string;
let file: string;
let store: PrivateStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  file = join(folder, 'private.db');
  store = openPrivateStore({ file });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('The file of the private store', () => {
  it('is readable by its owner alone, its journals too', async () => {
    await store.tokens.create('clerk', 'Committee office');
    for (const name of ['', '-wal', '-shm']) expect(statSync(`${file}${name}`).mode & 0o777).toBe(0o600);
  });

  it('is never another program’s', () => {
    const foreign = join(folder, 'foreign.db');
    const database = new Database(foreign);
    database.exec('CREATE TABLE other (name TEXT)');
    database.close();
    expect(() => openPrivateStore({ file: foreign })).toThrow(StoreUnavailable);
    const text = join(folder, 'notes.txt');
    writeFileSync(text, 'Not a database, and long enough to be looked at by SQLite before it says so.');
    expect(() => openPrivateStore({ file: text })).toThrow(/is not a SQLite database/);
    expect(readFileSync(text, 'utf8')).toMatch(/^Not a database/);
  });

  it.each([
    ['with tables', 'CREATE TABLE other (name TEXT)'],
    ['without tables', 'PRAGMA application_id = 77'],
  ])('leaves another program’s as it is, to the byte, and lets go of it: one %s', (_, sql) => {
    const foreign = join(folder, 'foreign.db');
    const database = new Database(foreign);
    database.exec(sql);
    database.close();
    const before = readFileSync(foreign);
    expect(() => openPrivateStore({ file: foreign })).toThrow(/belongs to another program/);
    expect(readFileSync(foreign)).toEqual(before);
    expect(openFiles()).not.toContain(foreign);
  });

  it('is not opened by an older program', async () => {
    await store.close();
    const database = new Database(file);
    database.pragma('user_version = 99');
    database.close();
    expect(() => openPrivateStore({ file })).toThrow(/newer version/);
    store = openPrivateStore({ file: join(folder, 'another.db') });
  });
});
