import { afterEach, beforeEach, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { TestLedger } from './testing/ledger.js';
import { counts } from './testing/notes.js';

const view = counts();
let ledger: TestLedger;
beforeEach(() => void (ledger = new TestLedger()));
afterEach(() => ledger.close());

test('views laid out by another version of the program are built again from the log', async () => {
  await ledger.tell('a', 'Told');
  await ledger.views([view]).advance();
  const database = new Database(ledger.file);
  database.exec('DROP TABLE counts_v1_g1; CREATE TABLE counts_v1_g1 (other TEXT)');
  database.pragma('user_version = 1');
  database.close();
  const views = ledger.views([view]);
  await views.advance();
  expect(views.read({ views: [view] }, (reader) => reader.row(view, 'a')?.row.count)).toBe(1);
});

test('a file of another program is left alone', () => {
  const database = new Database(ledger.file);
  database.exec('CREATE TABLE theirs (name TEXT)');
  database.close();
  expect(() => ledger.views([view])).toThrow('belongs to another program');
});

test('several programs may make the file at the same moment', async () => {
  await ledger.tell('a', 'Told');
  const programs = [1, 2, 3].map(() => ledger.views([view]));
  await Promise.all(programs.map((views) => views.advance()));
  for (const views of programs)
    expect(views.read({ views: [view] }, (reader) => reader.row(view, 'a')?.row.count)).toBe(1);
});
