import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { create, extract } from 'tar';
import { openSqliteVault } from '#lib/sealing/sqlite/index.js';
import { backupKeys, BackupError, type KeyPlaces, restoreKeys } from './index.js';

const origin = 'minutebook/one';
let folder: string;
let file: string;
let places: KeyPlaces;
const key = (name: string) => join(places.wrappingKeys, name);
const lose = (...names: readonly string[]) => names.forEach((name) => rmSync(join(places.data, name), { force: true }));
const opens = () => openSqliteVault({ data: places.data, keys: places.wrappingKeys, origin }).close();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  file = join(folder, 'keys.tgz');
  const [data, wrappingKeys] = ['data', 'keys'].map((name) => join(folder, name)) as [string, string];
  for (const each of [data, wrappingKeys]) mkdirSync(each);
  places = { data, wrappingKeys, signingKey: join(data, 'signing-key') };
  await opens();
  writeFileSync(places.signingKey, 'PRIVATE+KEY', { mode: 0o600 });
  await backupKeys(places, file);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('A backup of the keys', () => {
  it('is put back where there are none, for their owner alone', async () => {
    lose('keys.db', 'signing-key');
    rmSync(key('wrapping-key.1'));
    expect(await restoreKeys(places, file)).toEqual(['signing-key', 'wrapping-key.1', 'keys.db']);
    for (const each of [join(places.data, 'keys.db'), places.signingKey, key('wrapping-key.1')])
      expect(statSync(each).mode & 0o777).toBe(0o600);
    await opens();
  });

  it('is put back where only keys.db was lost, beside the keys that are there and are the same', async () => {
    lose('keys.db');
    expect(await restoreKeys(places, file)).toEqual(['keys.db']);
    await opens();
  });

  it('is put back by a repetition where a run was cut short after any key', async () => {
    lose('keys.db');
    rmSync(key('wrapping-key.1'));
    expect(await restoreKeys(places, file)).toEqual(['wrapping-key.1', 'keys.db']);
    await opens();
  });

  it('never takes the place of keys.db, or of what belongs to it', async () => {
    await expect(restoreKeys(places, file)).rejects.toThrow(/keys\.db is there already, and is newer than any backup/);
    lose('keys.db');
    writeFileSync(join(places.data, 'keys.db-wal'), 'pages');
    await expect(restoreKeys(places, file)).rejects.toThrow(/keys\.db-wal is there already/);
  });

  it.each(['signing-key', 'wrapping-key.1'])('never takes the place of another %s', async (name) => {
    lose('keys.db');
    const there = name === 'signing-key' ? places.signingKey : key(name);
    writeFileSync(there, 'another');
    await expect(restoreKeys(places, file)).rejects.toThrow(
      /is another key than the one in this backup\. If it is not needed any more, move it away, then try again\. Nothing was changed\.$/,
    );
    expect(readFileSync(there, 'utf8')).toBe('another');
    expect(existsSync(join(places.data, 'keys.db'))).toBe(false);
  });

  it('is not put where a disk is not connected', async () => {
    lose('keys.db');
    const unmounted = { ...places, wrappingKeys: join(folder, 'unmounted') };
    await expect(restoreKeys(unmounted, file)).rejects.toThrow(
      /unmounted does not exist\. Make it, or connect the disk/,
    );
    expect(existsSync(unmounted.wrappingKeys)).toBe(false);
  });
});

describe('What is no backup of keys', () => {
  it.each([
    ['is not there', () => rmSync(file), /^There is no file .*keys\.tgz\.$/],
    ['is rubbish', () => writeFileSync(file, 'x'.repeat(100)), /cannot be unpacked: it is no backup, or not whole\.$/],
    ['is cut short', () => writeFileSync(file, readFileSync(file).subarray(0, 200)), /cannot be unpacked/],
  ])('is refused in a sentence where it %s', async (_, make, sentence) => {
    lose('keys.db');
    make();
    const refused = restoreKeys(places, file);
    await expect(refused).rejects.toThrow(BackupError);
    await expect(refused).rejects.toThrow(sentence);
    expect(readdirSync(places.data).filter((name) => /^keys\.db$|^\.keys/.test(name))).toEqual([]);
  });

  it('gives no links', async () => {
    const inside = join(folder, 'inside');
    mkdirSync(inside);
    await extract({ file, cwd: inside });
    rmSync(join(inside, 'keys.db'));
    symlinkSync('/etc/hostname', join(inside, 'keys.db'));
    await create({ cwd: inside, file, gzip: true }, readdirSync(inside));
    lose('keys.db');
    await expect(restoreKeys(places, file)).rejects.toThrow(/is no backup of keys/);
  });
});

describe('A backup into a folder that is not there', () => {
  it('is refused in a sentence', async () => {
    const nowhere = join(folder, 'none', 'keys.tgz');
    await expect(backupKeys(places, nowhere)).rejects.toThrow(
      /^Nothing can be written to the folder .*none\. Make it first, or check the rights on it\.$/,
    );
  });
});
