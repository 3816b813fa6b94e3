import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runHere } from './testing/run-here.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('A witness that was not told enough', () => {
  const witness = (...args: readonly string[]) => runHere(folder, 'witness', '--data', folder, ...args);

  it.each([
    ['its name', [], /^error: give the witness a name with --name, for example --name /],
    ['a ledger to watch', ['--name', 'w.example'], /^error: the witness has no ledger to watch: give .* with --log\n/],
  ])('is used wrongly: without %s it exits 2 and says what is missing', async (_, args, sentence) => {
    expect(await witness(...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(sentence) });
  });

  it('prints its key without a ledger to watch', async () => {
    expect(await witness('--name', 'w.example', '--key')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^w\.example\+/),
    });
  });
});
