import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runHere } from './testing/run-here.js';

const HOUR = 60 * 60_000;
const UNSEALED = /^What was recorded stays recorded, but it is not sealed yet\. .*clock/;

let folder: string;
let asker: string;
const minutebook = (...args: readonly string[]) => runHere(join(folder, 'book'), ...args);
const told = (command: string, body: object) => minutebook('tell', command, '--body', JSON.stringify(body), '--json');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  await told('SubmitQuestion', { topic: 'Why is the lane dark?', asker: { label: 'Wilma Otter', public: true } });
  await told('RaiseAction', { what: 'Light the lane', owners: [{ label: 'officers' }] });
  const now = Date.now;
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => now() + HOUR);
  expect((await minutebook('checkpoint')).code).toBe(0);
  clock.mockRestore();
  asker = String((await minutebook('questions', '--json')).json()[0]?.['askerId']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('A ledger whose last seal is of an hour to come', () => {
  it('still erases a person, and says beside it that this is not sealed', async () => {
    const erased = await minutebook('erase-person', asker, '--basis', 'UK GDPR Article 17', '--decided-by', 'The DPO');
    expect(erased).toMatchObject({ code: 0, stderr: expect.stringMatching(UNSEALED) });
    expect(erased.stdout).toMatch(/^Erased\. It is recorded at position \d+/);
  });

  it('still takes the seed meetings', async () => {
    const seeded = await minutebook('seed');
    expect(seeded).toMatchObject({ code: 0, stderr: expect.stringMatching(UNSEALED) });
    expect(seeded.stdout).toMatch(/^Recorded 5 meetings/);
  });

  it('still records what it is told, and gives the id', async () => {
    const raised = await told('RaiseAction', { what: 'Mend the lamp', owners: [{ label: 'officers' }] });
    expect(raised).toMatchObject({ code: 0, stderr: expect.stringMatching(UNSEALED) });
    expect(raised.json()).toMatchObject([{ id: expect.any(String) }]);
  });
});
