import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { runHere } from './testing/run-here.js';

let folder: string;
let made: string;
let data: string;
let copies = 0;

/** Every file with what is in it. What SQLite lays beside a database in order to read it holds nothing of it. */
const contents = () =>
  readdirSync(data)
    .filter((name) => !/-(wal|shm)$/.test(name))
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(data, name)))
        .digest('hex'),
    ]);
const edit = (name: string, sql: string) => {
  const database = new Database(join(data, name));
  database.exec(sql);
  database.close();
};
/** Verifies, and expects that nothing was changed or made. */
async function verified() {
  const before = contents();
  const ran = await runHere(data, 'verify', '--json');
  expect(contents()).toEqual(before);
  expect(ran.code).toBe(0);
  return { fields: ran.json()[0]?.['fields'], stderr: ran.stderr };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  made = join(folder, 'made');
  const body = JSON.stringify({ topic: 'Why is the lane dark?', asker: { label: 'Wilma Otter', public: true } });
  expect((await runHere(made, 'tell', 'SubmitQuestion', '--body', body)).code).toBe(0);
  expect((await runHere(made, 'checkpoint')).code).toBe(0);
});
beforeEach(() => {
  data = join(folder, `copy ${++copies}`);
  cpSync(made, data, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('A verification writes nothing', () => {
  it('where everything is there', async () => {
    expect(await verified()).toMatchObject({ fields: { withheld: 0 }, stderr: '' });
  });

  it.each([
    [
      'the origin is missing',
      () => rmSync(join(data, 'ledger-origin')),
      /ledger-origin, which names this ledger, is missing/,
    ],
    ['the origin is another', () => writeFileSync(join(data, 'ledger-origin'), 'x/y\n'), /belongs to the minute book/],
    ['the wrapping key is missing', () => rmSync(join(data, 'wrapping-key.1')), /wrapping-key\.1 is missing/],
    [
      'the wrapping key is another',
      () => writeFileSync(join(data, 'wrapping-key.1'), Buffer.alloc(32, 7)),
      /is not the wrapping key/,
    ],
    ['the keys are missing', () => rmSync(join(data, 'keys.db')), /keys\.db is missing/],
    ['the vault is of an older form', () => edit('vault.db', 'PRAGMA user_version = 0'), /an older version/],
    ['the vault is no database', () => writeFileSync(join(data, 'vault.db'), 'x'.repeat(99)), /is not a SQLite data/],
  ])('where %s: the sealed fields are withheld, and it is said why', async (_, make, why) => {
    make();
    const { fields, stderr } = await verified();
    expect(fields).toMatchObject({ disclosed: 0 });
    expect((fields as { withheld: number }).withheld).toBeGreaterThan(0);
    expect(stderr).toMatch(/^The sealed fields were not looked at\. /);
    expect(stderr).toMatch(why);
  });

  it('where a rotation left a wrapping key over', async () => {
    edit('keys.db', 'UPDATE wrapping SET next = 2');
    writeFileSync(join(data, 'wrapping-key.2'), Buffer.alloc(32, 7));
    writeFileSync(join(data, 'wrapping-key.9'), Buffer.alloc(32, 7));
    expect(await verified()).toMatchObject({ fields: { withheld: 0 }, stderr: '' });
  });
});
