import { readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { field } from '../contract/fixture.js';
import { digestOf } from '../disclosure.js';
import { type Vault } from '../vault.js';
import { openSqliteVault } from './index.js';
import { openOwn } from './open-files.js';
import { VAULT } from './schema.js';
import { ORIGIN, VaultFolder } from './testing/vault-folder.js';

let folder: VaultFolder;
let opened: Vault[];
const open = (options: { data?: string; keys?: string; origin?: string; clock?: () => number } = {}) => {
  const vault = openSqliteVault({ data: folder.data, keys: folder.keys, origin: ORIGIN, ...options });
  opened.push(vault);
  return vault;
};
/** A vault with something in it, closed again. */
async function filled(): Promise<string> {
  const vault = open();
  const [digest] = await vault.seal([field()]);
  await vault.close();
  return digest!;
}
/** What a refusal must leave as it was: the names and contents of all files. */
const contents = () =>
  [folder.data, folder.keys].flatMap((place) =>
    readdirSync(place).map((name) => [name, digestOf(readFileSync(join(place, name), 'latin1'))]),
  );

beforeEach(() => {
  folder = new VaultFolder();
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((vault) => vault.close()));
  await folder.dispose();
});

describe('the files of a vault', () => {
  it('are readable by their owner alone, journals and wrapping keys too', async () => {
    const vault = open();
    await vault.seal([field()]);
    await vault.rotate();
    for (const place of [folder.data, folder.keys])
      for (const name of readdirSync(place))
        expect([name, statSync(join(place, name)).mode & 0o777]).toEqual([name, 0o600]);
    expect(readdirSync(folder.data)).toContain('keys.db-wal');
    expect(statSync(folder.wrappingKey(2)).size).toBe(32);
  });

  it('may all lie in one folder', async () => {
    const vault = openSqliteVault({ data: folder.data, origin: ORIGIN });
    opened.push(vault);
    expect(readdirSync(folder.data)).toContain('wrapping-key.1');
  });

  it('of a vault that nobody keeps are none', async () => {
    const vault = openSqliteVault({ data: ':memory:', origin: ORIGIN });
    opened.push(vault);
    const [digest] = await vault.seal([field()]);
    await vault.rotate();
    expect((await vault.reveal([digest!])).get(digest!)).toMatchObject({ state: 'disclosed' });
    await vault.erase({ digests: [digest!], event: 'e' });
    expect((await vault.reveal([digest!])).get(digest!)).toEqual({ state: 'erased', event: 'e' });
  });

  it('sync every commit to disk and overwrite what is deleted', () => {
    const database = openOwn(folder.vaultFile, VAULT);
    const pragma = (name: string) => database.pragma(name, { simple: true });
    expect(['journal_mode', 'synchronous', 'secure_delete'].map(pragma)).toEqual(['wal', 2, 1]);
    database.close();
  });

  it('say when the wrapping key was made, by the clock given', async () => {
    const vault = open({ clock: () => Date.parse('2026-03-02T09:00:00.000Z') });
    expect(await vault.status()).toMatchObject({ epoch: 1, rotatedAt: '2026-03-02T09:00:00.000Z' });
  });
});

describe('a vault is not opened, and nothing is changed,', () => {
  const refused = (sentence: RegExp, options: Parameters<typeof open>[0] = {}) => {
    const before = contents();
    expect(() => open(options)).toThrow(StoreUnavailable);
    expect(() => open(options)).toThrow(sentence);
    expect(contents()).toEqual(before);
  };

  it('without its wrapping key', async () => {
    const digest = await filled();
    renameSync(folder.wrappingKey(1), join(folder.root, 'aside'));
    refused(
      /wrapping-key\.1 is missing\. Put it back.*names of members of the public cannot be shown; nothing was deleted/,
    );
    renameSync(join(folder.root, 'aside'), folder.wrappingKey(1));
    expect((await open().reveal([digest])).get(digest)).toMatchObject({ state: 'disclosed' });
  });

  it('with a wrapping key of another length', async () => {
    await filled();
    truncateSync(folder.wrappingKey(1), 31);
    refused(/wrapping-key\.1 has 31 bytes and should have 32.*Put it back/);
  });

  it('with a wrapping key that is not its own', async () => {
    await filled();
    writeFileSync(folder.wrappingKey(1), Buffer.alloc(32, 7));
    refused(/wrapping-key\.1 is not the wrapping key/);
  });

  it('when its keys.db is gone', async () => {
    await filled();
    rmSync(folder.keysFile);
    refused(/keys\.db is missing\. Put it back/);
  });

  it('when it is new, and the folder of its wrapping keys holds another’s', async () => {
    await filled();
    const other = new VaultFolder();
    refused(/holds a wrapping key already/, { data: other.data });
    await other.dispose();
  });

  it('for another ledger', async () => {
    await filled();
    refused(/belongs to the minute book minutes\.example\/a-council/, { origin: 'minutes.example/another' });
  });

  it('where a folder does not exist', async () => {
    refused(/does not exist\. Make it, or connect the disk/, { keys: join(folder.root, 'unmounted') });
  });

  it.each([
    ['another program’s', 'CREATE TABLE accounts (id)', /belongs to another program/],
    ['of a newer version', 'PRAGMA application_id = 1296201313; PRAGMA user_version = 99', /newer version/],
  ])('from a file that is %s', async (_, sql, sentence) => {
    const database = new Database(folder.vaultFile);
    database.exec(sql);
    database.close();
    refused(sentence);
  });

  it('from a file that is no database', () => {
    writeFileSync(folder.vaultFile, 'Not a database, and long enough to be looked at by SQLite before it says so.');
    refused(/is not a SQLite database/);
  });
});
