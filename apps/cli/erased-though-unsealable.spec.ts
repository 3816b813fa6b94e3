import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { runHere } from './testing/run-here.js';

let folder: string;
let data: string;
let asker: string;
const minutebook = (...args: readonly string[]) => runHere(data, ...args);
const told = async (command: string, body: object) => {
  const ran = await minutebook('tell', command, '--body', JSON.stringify(body), '--json');
  return { ...ran, id: String(ran.json()[0]?.['id']) };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  data = join(folder, 'book');
  await told('SubmitQuestion', { topic: 'Why is the lane dark?', asker: { label: 'Wilma Otter', public: true } });
  await told('RaiseAction', { what: 'Light the lane', owners: [{ label: 'officers' }] });
  expect((await minutebook('checkpoint')).code).toBe(0);
  asker = String((await minutebook('questions', '--json')).json()[0]?.['askerId']);
  const ledger = new Database(join(data, 'ledger.db'));
  ledger.exec(
    'DROP TRIGGER events_are_not_removed; DELETE FROM events WHERE position = (SELECT max(position) FROM events)',
  );
  ledger.close();
  rmSync(join(data, 'views.db'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('A ledger that lost entries behind its last seal', () => {
  it('still erases a person, and says so: what is done is not answered as a failure', async () => {
    const erased = await minutebook('erase-person', asker, '--basis', 'UK GDPR Article 17', '--decided-by', 'The DPO');
    expect(erased).toMatchObject({ code: 0, stderr: expect.stringMatching(/seal/) });
    expect(erased.stdout).toMatch(/^Erased\. It is recorded at position \d+/);
    expect(readFileSync(join(data, 'vault.db')).includes('Wilma Otter')).toBe(false);
    expect((await minutebook('questions', '--json')).json()[0]).toMatchObject({
      asker: expect.stringMatching(/withheld/),
    });
  });
});
