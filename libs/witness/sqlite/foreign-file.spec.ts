import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { openFiles } from '#lib/private-store/testing/open-files.js';
import { SqliteWitnessStore } from './sqlite-witness-store.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  file = join(folder, 'witness.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Refused, as it was to the byte, and not open any more. */
function expectLeft(sentence: RegExp): void {
  const before = readFileSync(file);
  expect(() => new SqliteWitnessStore(file)).toThrow(StoreUnavailable);
  expect(() => new SqliteWitnessStore(file)).toThrow(sentence);
  expect(readFileSync(file)).toEqual(before);
  expect(openFiles()).not.toContain(file);
}

describe('A file that is no witness’s memory', () => {
  it.each([
    ['with tables', 'CREATE TABLE other (name TEXT)'],
    ['without tables', 'PRAGMA application_id = 77'],
  ])('is left as it is where it is another program’s, one %s', (_, sql) => {
    const database = new Database(file);
    database.exec(sql);
    database.close();
    expectLeft(/belongs to another program\. Name another directory for the witness\./);
  });

  it('is left as it is where it is no database', () => {
    writeFileSync(file, 'Not a database, and long enough to be looked at by SQLite before it says so.');
    expectLeft(/witness\.db is not a SQLite database/);
  });
});
