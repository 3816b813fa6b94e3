import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/errors.js';
import { type FileForm, keptForm, openFile, openFileForReading, remadeForm } from './index.js';
import { holding } from './testing/holding.js';

const NAMED = { applicationId: 0x4d427a7a, called: 'The book', elsewhere: 'Name another file.' };
const FIRST = 'CREATE TABLE pages (page INTEGER PRIMARY KEY)';
const SECOND = 'ALTER TABLE pages ADD COLUMN text TEXT';
const kept = keptForm(NAMED, [FIRST]);
const grown = keptForm(NAMED, [FIRST, SECOND]);
const remade = (layout: number) => remadeForm(NAMED, layout, (database) => void database.exec(FIRST));

let folder: string;
let file: string;
const opened: Database.Database[] = [];
const open = (form: FileForm = kept, options: Partial<Parameters<typeof openFile>[2]> = {}) => {
  const database = openFile(file, form, { pragmas: ['synchronous = FULL'], ...options });
  opened.push(database);
  return database;
};
const raw = (sql: string) => {
  const database = new Database(file);
  database.exec(sql);
  database.close();
};
const columns = (database: Database.Database) =>
  (database.pragma('table_info(pages)') as { name: string }[]).map(({ name }) => name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  file = join(folder, 'book.db');
});
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('A file of the program’s own', () => {
  it('is made with a write-ahead log, its tables and what the connection is to keep', () => {
    const database = open(kept, { whenNew: ['page_size = 8192'], pragmas: ['synchronous = NORMAL'] });
    const pragma = (name: string) => database.pragma(name, { simple: true });
    expect(['journal_mode', 'page_size', 'synchronous', 'user_version'].map(pragma)).toEqual(['wal', 8192, 1, 1]);
    expect(columns(database)).toEqual(['page']);
  });

  it('is readable by its owner alone where that is asked', () => {
    open(kept, { ownerOnly: true }).exec('INSERT INTO pages VALUES (1)');
    for (const name of ['', '-wal', '-shm']) expect(statSync(`${file}${name}`).mode & 0o777).toBe(0o600);
  });

  it.each(['BEGIN', 'BEGIN IMMEDIATE', 'BEGIN EXCLUSIVE'] as const)(
    'waits for another process that is making it, before it has a write-ahead log: %s',
    async (lock) => {
      raw('PRAGMA user_version = 0');
      const { ended } = await holding(file, lock, 300);
      expect(open().pragma('journal_mode', { simple: true })).toBe('wal');
      await ended;
    },
  );

  it('says who to look for where another process holds it for too long', async () => {
    raw('PRAGMA user_version = 0');
    const { ended } = await holding(file, 'BEGIN', 400);
    expect(() => open(kept, { lockTimeoutMs: 50 })).toThrow(/^The book .*book\.db is locked by another process/);
    await ended;
  });

  it('of an older version gains what was added since, and keeps what it holds', () => {
    open().exec('INSERT INTO pages VALUES (7)');
    const database = open(grown);
    expect(columns(database)).toEqual(['page', 'text']);
    expect(database.prepare('SELECT page FROM pages').pluck().all()).toEqual([7]);
  });

  it('of a newer version is refused', () => {
    open(grown);
    expect(() => open()).toThrow(/^The book .* newer version of this program \(2; this one knows 1\)/);
  });

  it.each([1, 3])('that can be made again is made again, whatever other layout it has: %j', (layout) => {
    open(remade(layout)).exec('INSERT INTO pages VALUES (7)');
    const database = open(remade(2));
    expect(database.prepare('SELECT page FROM pages').all()).toEqual([]);
    expect(database.pragma('user_version', { simple: true })).toBe(2);
  });

  it('is never another program’s, which stays as it is to the byte', () => {
    raw('CREATE TABLE accounts (id)');
    const before = readFileSync(file);
    for (const form of [kept, remade(1)]) {
      expect(() => open(form)).toThrow(StoreUnavailable);
      expect(() => open(form)).toThrow(/belongs to another program\. Name another file\./);
    }
    expect(readFileSync(file)).toEqual(before);
  });

  it.each([
    ['kept', kept, 'Name another place, or move the file away.'],
    ['made from the ledger', remade(1), 'It is made from the ledger: remove the file, then try again.'],
  ])('that is no database says what to do with what is %s', (_, form, remedy) => {
    writeFileSync(file, 'Not a database, and long enough to be looked at by SQLite before it says so.');
    expect(() => open(form)).toThrow(remedy);
  });

  it('in a folder that is missing says so', () => {
    file = join(folder, 'missing', 'book.db');
    expect(() => open(kept, { ownerOnly: true })).toThrow(
      /^The book .* cannot be opened\. Check that its folder exists/,
    );
  });
});

describe('A file opened for reading', () => {
  const reading = (form: FileForm) => {
    const database = openFileForReading(file, form, { pragmas: [] });
    opened.push(database);
    return database;
  };

  it('is read and never written', () => {
    open().exec('INSERT INTO pages VALUES (7)');
    const database = reading(kept);
    expect(database.prepare('SELECT page FROM pages').pluck().get()).toBe(7);
    expect(() => database.exec('DELETE FROM pages')).toThrow(/readonly/);
  });

  it('of an older version says how it is brought up to date', () => {
    open();
    expect(() => reading(grown)).toThrow(/written by an older version.*Start the server/);
  });

  it('is not made where there is none', () => {
    expect(() => reading(kept)).toThrow(/^The book .* cannot be opened/);
  });
});
