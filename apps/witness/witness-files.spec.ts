import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { generateSigner, vkeyOf } from '#lib/transparency-log/index.js';
import { watchedLogs, witnessKey } from './witness-files.js';

const [north, again, south] = ['north.example', 'north.example', 'south.example'].map((name) =>
  vkeyOf(generateSigner(name)),
) as [string, string, string];
const name = 'witness.example/county';
let folder: string;
let data: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  data = join(folder, 'witness');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('The key of a witness', () => {
  it('is made once, whole, for its owner alone, by whichever process is first', async () => {
    const made = await Promise.all([1, 2, 3].map(() => witnessKey(data, name)));
    expect(new Set(made.map((signer) => signer && vkeyOf(signer))).size).toBe(1);
    expect(statSync(data).mode & 0o777).toBe(0o700);
    expect(statSync(join(data, 'witness-key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(data)).toEqual(['witness-key']);
    expect(await witnessKey(data, undefined)).toEqual(made[0]);
  });

  it('is not made without a name', async () => {
    expect(await witnessKey(data, undefined)).toBeNull();
  });
});

describe('The logs a witness watches', () => {
  it('are kept, and are written whole or not at all', async () => {
    await witnessKey(data, name);
    const names = async (...given: string[]) => (await watchedLogs(data, given)).map((log) => log.name);
    expect(await names(north)).toEqual(['north.example']);
    const first = statSync(join(data, 'logs')).ino;
    expect(await names(south, north)).toEqual(['north.example', 'south.example']);
    expect(await names()).toEqual(['north.example', 'south.example']);
    expect(statSync(join(data, 'logs')).ino).not.toBe(first);
    expect(statSync(join(data, 'logs')).mode & 0o777).toBe(0o600);
    expect(readdirSync(data).sort()).toEqual(['logs', 'witness-key']);
    expect(readFileSync(join(data, 'logs'), 'utf8')).toBe(`${north}\n${south}\n`);
  });

  it('have one key each: a second one of the same log is refused and not kept', async () => {
    await witnessKey(data, name);
    await watchedLogs(data, [north]);
    await expect(watchedLogs(data, [again])).rejects.toThrow(
      /^There are two keys of the log north\.example, and a log has one\. Remove the older line from .*logs first\.$/,
    );
    expect(readFileSync(join(data, 'logs'), 'utf8')).toBe(`${north}\n`);
    writeFileSync(join(data, 'logs'), '');
    expect(await watchedLogs(data, [again])).toHaveLength(1);
  });
});
