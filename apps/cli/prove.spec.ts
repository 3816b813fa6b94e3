import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runHere } from './testing/run-here.js';

let data: string;
let id: string;
const minutebook = (...args: readonly string[]) => runHere(data, ...args);
const prove = (...args: readonly string[]) => minutebook('prove', 'event', id, '--tlog-proof', ...args);

beforeAll(async () => {
  data = join(mkdtempSync(join(tmpdir(), 'minutebook-')), 'book');
  for (const what of ['First', 'Second', 'Third']) {
    await minutebook('tell', 'RaiseAction', '--body', JSON.stringify({ what }));
    if (what !== 'Second') await minutebook('checkpoint');
  }
  id = String((await minutebook('history', '--json')).json()[0]?.['id']);
});
afterAll(() => rmSync(join(data, '..'), { recursive: true, force: true }));

describe('A proof as text', () => {
  const sizeIn = (text: string) => /\n\nminutebook\/.*\n(\d+)\n/.exec(text)?.[1];

  it('rests on the last seal where no size is given', async () => {
    expect(sizeIn((await prove()).stdout)).toBe('3');
  });

  it('rests on the seal of the size that is given', async () => {
    const { code, stdout } = await prove('--size', '1');
    expect([code, sizeIn(stdout)]).toEqual([0, '1']);
    expect(stdout).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex 0\n\n/);
  });

  it.each([
    ['2', /^There is no seal of 2 entries\./],
    ['9', /^There is no seal of 9 entries\./],
  ])('is refused in a sentence for a size that was not sealed: %s', async (size, sentence) => {
    expect(await prove('--size', size)).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(sentence) });
  });
});
