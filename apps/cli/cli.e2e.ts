import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runCli } from './testing/run-cli.js';

jest.setTimeout(120_000);

let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'minutebook-'));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('The built command, as a shell runs it', () => {
  it('records from several processes at once, every one of them once', async () => {
    const told = await Promise.all(
      ['k1', 'k1', 'k2', 'k3'].map((key) =>
        runCli(data, 'tell', 'RaiseAction', '--body', '{"what":"Share the plan"}', '--key', key, '--json'),
      ),
    );
    for (const ran of told) expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(new Set(told.map((ran) => ran.json()[0]?.['id'])).size).toBe(3);
    const listed = await runCli(data, 'actions', '--json');
    expect(listed.json()).toHaveLength(3);
  });

  it('exits 1 when refused and 2 when used wrongly, with nothing on stdout', async () => {
    expect(await runCli(data, 'tell', 'BurnMinutes')).toMatchObject({ code: 1, stdout: '' });
    expect(await runCli(data, 'actions', '--colour')).toMatchObject({ code: 2, stdout: '' });
    expect(await runCli(data, 'actions', '--data', '/dev/null/book')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^The data directory \/dev\/null\/book cannot be made\.\n$/),
    });
  });
});
