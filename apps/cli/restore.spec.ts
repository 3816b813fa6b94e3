import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runHere } from './testing/run-here.js';

const rubbish = Buffer.alloc(8_192, 0x41);
let folder: string;
let made: string;
let file: string;
let data: string;
let copies = 0;
const minutebook = (...args: readonly string[]) => runHere(data, ...args);
const tokensInForce = async () =>
  (await minutebook('token', 'list', '--json')).json().filter(({ revokedAt }) => revokedAt === null).length;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  data = made = join(folder, 'made');
  file = join(folder, 'backup.tgz');
  await minutebook('tell', 'RaiseAction', '--body', '{"what":"Share the plan"}');
  await minutebook('checkpoint');
  const [token] = (await minutebook('token', 'create', '--role', 'clerk', '--name', 'Who left', '--json')).json();
  expect(await minutebook('backup', file)).toMatchObject({ code: 0, stderr: '' });
  expect((await minutebook('token', 'revoke', String(token?.['id']))).code).toBe(0);
});
beforeEach(() => {
  data = join(folder, `copy ${++copies}`);
  cpSync(made, data, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('minutebook restore', () => {
  it('keeps revoked tokens revoked and has nothing else to say', async () => {
    const { code, stdout } = await minutebook('restore', file);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/token|could not be read/);
    expect(await tokensInForce()).toBe(0);
  });

  it('says that revoked tokens are in force again where it cannot tell which they are', async () => {
    writeFileSync(join(data, 'private.db'), rubbish);
    const { code, stdout } = await minutebook('restore', file);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^private\.db could not be read: it was set aside as it is\.$/m);
    expect(stdout).toMatch(
      /^Tokens that were revoked since the backup are in force again, if there were any\. See minutebook token list/m,
    );
    expect(await tokensInForce()).toBe(1);
  });

  it('says what could not be read and what became of it', async () => {
    for (const name of ['checkpoints.db', 'views.db']) writeFileSync(join(data, name), rubbish);
    const { code, stdout } = await minutebook('restore', file);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^checkpoints\.db could not be read: it was set aside as it is\. .* seals .*\.$/m);
    expect(stdout).toMatch(/^views\.db could not be read: it is made again\.$/m);
    expect((await minutebook('verify')).code).toBe(0);
  });

  it('says that it has restored also where the keys are damaged, and what to do about them', async () => {
    writeFileSync(join(data, 'keys.db'), rubbish);
    const { code, stdout, stderr } = await minutebook('restore', file);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Restored 1 entry as it was on /);
    expect(stdout).toMatch(
      /^keys\.db cannot be read\. Move it away and put back its own backup: minutebook restore --keys\.$/m,
    );
    expect(stderr).toMatch(/is not a SQLite database/);
  });

  it('gives it all as JSON', async () => {
    writeFileSync(join(data, 'private.db'), rubbish);
    expect((await minutebook('restore', file, '--json')).json()).toMatchObject([
      { unreadable: ['private.db'], revocationsKept: false, erasedAgain: false },
    ]);
  });
});

describe('minutebook backup', () => {
  it.each([
    ['the book', []],
    ['the keys', ['--keys']],
  ])('into a folder that is not there is refused in a sentence: %s', async (_, more) => {
    expect(await minutebook('backup', join(folder, 'none', 'b.tgz'), ...more)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Nothing can be written to the folder .*none\. Make it first, [^\n]*\n$/),
    });
  });
});
