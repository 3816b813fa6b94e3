import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runHere } from './testing/run-here.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const modesBelow = (place: string): number[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name)).mode & 0o777);

describe('An export', () => {
  it('keeps the entries to its owner, as JSON lines and as bundles, and the hashes over them for anyone', async () => {
    const [data, tiles, out] = ['book', 'tiles', 'lines'].map((name) => join(folder, name)) as [string, string, string];
    await runHere(data, 'tell', 'RaiseAction', '--body', '{"what":"Share the plan"}');
    expect((await runHere(data, 'export', '--tiles', tiles, '--out', out)).code).toBe(0);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(modesBelow(join(tiles, 'tile/entries'))).toEqual([0o600]);
    expect(modesBelow(join(tiles, 'tile/0'))).toEqual([0o644]);
    expect(statSync(join(tiles, 'checkpoint')).mode & 0o777).toBe(0o644);
  });
});
