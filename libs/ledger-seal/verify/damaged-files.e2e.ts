import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { openLedgerSeal } from '../index.js';
import { ORIGIN, SealedBook } from '../testing/sealed-book.js';
import { type Verification } from './verification.js';

const PAGE = 4_096;
/** Where Linux lists what a process has open. */
const OPEN = '/proc/self/fd';

/** What a failing disk leaves of the files of a data directory: verifying says which one it is, and never falls over it. */
describe('verifying says that a file is damaged', () => {
  let book: SealedBook;

  beforeEach(async () => {
    book = await SealedBook.make();
    await book.fill(600);
    await book.seals.seal();
    await book.record(3);
    await book.seals.seal();
    await book.close();
    for (const name of ['ledger.db', 'tree.db', 'checkpoints.db'])
      book.edit((database) => database.pragma('wal_checkpoint(TRUNCATE)'), name);
  });
  afterEach(() => book.dispose());

  const kinds = ({ findings }: Verification) => [...new Set(findings.map(({ kind }) => kind))];
  const rubbish = (name: string) => writeFileSync(book.file(name), Buffer.alloc(2 * PAGE, 0x41));
  /** Overwrites pages from a number on, counted from 0. */
  const overwrite = (name: string, first: number, count = Infinity) => {
    const { length } = readFileSync(book.file(name));
    const bytes = Buffer.alloc(Math.min(count * PAGE, length - first * PAGE), 0xaa);
    const file = openSync(book.file(name), 'r+');
    writeSync(file, bytes, 0, bytes.length, first * PAGE);
    closeSync(file);
  };
  const openHere = () =>
    readdirSync(OPEN).flatMap((name) => {
      const path = join(OPEN, name);
      const target = existsSync(path) ? readlinkSync(path) : '';
      return target.startsWith(book.data) ? [target] : [];
    });

  it('when an index of the ledger has lost an entry, so that a stream is read without it', async () => {
    const page = book.edit((ledger) =>
      ledger.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_events_2'").pluck().get(),
    );
    expect((await book.verify()).findings).toEqual([]);
    overwrite('ledger.db', Number(page) - 1, 1);
    expect(kinds(await book.verify())).toEqual(['unreadable']);
  });

  it('but not when tree.db was cut short while it was made: nothing was in it', async () => {
    const [made, cutShort] = [book.file('made.db'), book.file('tree.db')];
    rmSync(cutShort);
    const database = new Database(made);
    database.exec(
      'PRAGMA cache_size = 1; PRAGMA synchronous = FULL; BEGIN IMMEDIATE; CREATE TABLE tiles (hashes BLOB)',
    );
    for (let row = 0; row < 50; row += 1) database.prepare('INSERT INTO tiles VALUES (?)').run(Buffer.alloc(PAGE));
    // As a process that is killed leaves them: written in part, with the journal that undoes it.
    for (const end of ['', '-journal']) copyFileSync(`${made}${end}`, `${cutShort}${end}`);
    database.close();
    rmSync(made);
    expect((await book.verify()).findings).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['rubbish', () => rubbish('tree.db')],
    ['damaged after its beginning', () => overwrite('tree.db', 2)],
    ['damaged in one table', () => overwrite('tree.db', 3, 1)],
  ])('when tree.db is %s: the ledger is verified all the same', async (_, damage) => {
    damage();
    const found = await book.verify();
    expect(found).toMatchObject({ ok: false, events: 603, sealed: 603, first: null });
    expect(kinds(found)).toEqual(['tree']);
    expect(found.findings[0]?.sentence).toMatch(/tree\.db\) cannot be read: .*remove tree\.db/);
  });

  it('when tree.db is damaged and an entry was changed as well: the range between two seals', async () => {
    overwrite('tree.db', 2);
    book.edit((ledger) =>
      ledger.exec(
        `UPDATE events SET bytes = CAST(replace(CAST(bytes AS TEXT), 'clerk', 'other') AS BLOB) WHERE position = 602`,
      ),
    );
    const found = await book.verify();
    expect(kinds(found)).toEqual(['entry', 'tree']);
    expect(found.first?.leafIdx).toBe(600);
  });

  it.each([1, 2, 3])('when checkpoints.db is, from page %i on', async (page) => {
    overwrite('checkpoints.db', page);
    const found = await book.verify();
    expect(kinds(found)).toEqual(expect.arrayContaining(['unreadable']));
    expect(found).toMatchObject({ ok: false, events: 603 });
    expect(found.findings.find(({ kind }) => kind === 'unreadable')?.sentence).toMatch(
      /^The checkpoints cannot be read/,
    );
  });

  it.each([
    [1, 1_000],
    [10, 4],
    [20, 1],
  ])('when ledger.db is, from page %i on, %i pages', async (page, count) => {
    overwrite('ledger.db', page, count);
    const found = await book.verify();
    expect(found.ok).toBe(false);
    expect(found.findings.filter(({ kind }) => kind === 'unreadable')).toHaveLength(1);
  });

  (existsSync(OPEN) ? it : it.skip).each([
    ['ledger.db', () => rubbish('ledger.db')],
    ['checkpoints.db', () => rubbish('checkpoints.db')],
    ['tree.db', () => rubbish('tree.db')],
    ['a table of ledger.db', () => book.edit((ledger) => ledger.exec('ALTER TABLE events RENAME TO others'))],
    ['a table of tree.db', () => book.edit((tree) => tree.exec('DROP TABLE tiles'), 'tree.db')],
  ])('and opening to seal leaves no file open, when %s is', async (_, damage) => {
    damage();
    const store = openSqliteEventStore({ file: ':memory:' });
    await expect(openLedgerSeal({ data: book.data, store, origin: ORIGIN })).rejects.toHaveProperty('message');
    await store.close();
    expect(openHere()).toEqual([]);
  });

  (existsSync(OPEN) ? it : it.skip)('and leaves no file open', async () => {
    rubbish('ledger.db');
    await expect(book.verify()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    expect(openHere()).toEqual([]);
    rubbish('tree.db');
    await expect(book.verify()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    expect(openHere()).toEqual([]);
  });
});
