import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { runHere } from './testing/run-here.js';

let folder: string;
let made: string;
let data: string;
let copies = 0;

/** Does to the vault what an administrator could, with SQLite and without this program. */
function inVault(work: (database: Database.Database) => void): void {
  const database = new Database(join(data, 'vault.db'));
  work(database);
  database.close();
}
const verify = async () => {
  const ran = await runHere(data, 'verify', '--json');
  const [verification] = ran.json();
  const { code } = ran;
  const findings = verification?.['findings'] as { kind: string; position: string }[];
  return { code, kinds: findings.map(({ kind }) => kind), positions: findings.map(({ position }) => Number(position)) };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  made = join(folder, 'made');
  for (const [topic, label] of [
    ['Why is the lane dark?', 'Wilma Otter'],
    ['When is the bridge mended?', 'Osbert Vane'],
  ]) {
    const body = JSON.stringify({ topic, asker: { label, public: true } });
    expect((await runHere(made, 'tell', 'SubmitQuestion', '--body', body)).code).toBe(0);
  }
  expect((await runHere(made, 'checkpoint')).code).toBe(0);
});
beforeEach(() => {
  data = join(folder, `copy ${++copies}`);
  cpSync(made, data, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('What is sealed and nobody ordered erased', () => {
  it('verifies while it is there', async () => {
    expect(await verify()).toEqual({ code: 0, kinds: [], positions: [] });
  });

  it('is missed when it is quietly deleted, field by field', async () => {
    const digests: string[] = [];
    inVault((database) =>
      digests.push(...database.prepare<[], string>('SELECT digest FROM disclosures').pluck().all()),
    );
    expect(digests.length).toBeGreaterThan(4);
    for (const digest of digests) {
      rmSync(data, { recursive: true });
      cpSync(made, data, { recursive: true });
      inVault((database) => database.prepare('DELETE FROM disclosures WHERE digest = ?').run(digest));
      expect(await verify()).toMatchObject({ code: 1, kinds: ['field-missing'] });
    }
  });

  it('is missed when another’s words are put in its place', async () => {
    inVault((database) => {
      const rows = database
        .prepare<[string], { digest: string; blob: Buffer }>('SELECT digest, blob FROM disclosures WHERE pointer = ?')
        .all('/data/topic');
      const put = database.prepare('UPDATE disclosures SET blob = ? WHERE digest = ?');
      put.run(rows[1]?.blob, rows[0]?.digest);
      put.run(rows[0]?.blob, rows[1]?.digest);
    });
    expect(await verify()).toEqual({ code: 1, kinds: ['field-swapped', 'field-swapped'], positions: [1, 2] });
  });

  it('is missed when the vault says it was erased and the log does not', async () => {
    inVault((database) => {
      const digest = database.prepare('SELECT digest FROM disclosures WHERE pointer = ?').pluck().get('/data/topic');
      database.prepare('INSERT INTO erased (digest, event) VALUES (?, ?)').run(digest, 'no such event');
    });
    expect(await verify()).toEqual({ code: 1, kinds: ['field-erased-unrecorded'], positions: [1] });
  });
});
