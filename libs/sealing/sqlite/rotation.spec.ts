import { execFile } from 'node:child_process';
import { copyFileSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { field } from '../contract/fixture.js';
import { type Vault } from '../vault.js';
import { openSqliteVault } from './index.js';
import { ORIGIN, VaultFolder } from './testing/vault-folder.js';
import { openParts } from './vault-parts.js';
import { WrappingKeyFiles } from '../keys/wrapping-key-files.js';

let folder: VaultFolder;
let vault: Vault;
let digests: readonly string[];

beforeEach(async () => {
  folder = new VaultFolder();
  vault = await folder.open();
  digests = await vault.seal([field(), field({ kind: 'matter' }), field()]);
});
afterEach(async () => {
  await vault.close();
  await folder.dispose();
});

async function expectWhole(epoch: number) {
  const states = await vault.reveal(digests);
  expect(digests.map((digest) => states.get(digest)?.state)).toEqual(['disclosed', 'disclosed', 'disclosed']);
  expect(await vault.status()).toMatchObject({ epoch });
  expect(folder.wrappingKeys()).toEqual([`wrapping-key.${epoch}`]);
}

describe('changing the wrapping key', () => {
  it('leaves one key, and no old wrapped key in any file', async () => {
    const old = readFileSync(folder.wrappingKey(1));
    await vault.rotate();
    await expectWhole(2);
    expect(readFileSync(folder.wrappingKey(2))).not.toEqual(old);
    expect(statSync(`${folder.keysFile}-wal`).size).toBe(0);
  });

  it('makes older copies of keys.db worthless, with the new key as without', async () => {
    await vault.close();
    for (const name of ['keys.db', 'vault.db']) copyFileSync(join(folder.data, name), join(folder.root, name));
    vault = await folder.open();
    await vault.rotate();
    const open = () => openSqliteVault({ data: folder.root, keys: folder.keys, origin: ORIGIN });
    expect(open).toThrow(/wrapping-key\.1 is missing/);
    expect(open).toThrow(/nothing was deleted/);
    await expectWhole(2);
  });

  it('goes past a key of a later epoch, which an older keys.db does not know, and then leaves none but its own', async () => {
    copyFileSync(folder.wrappingKey(1), folder.wrappingKey(7));
    await vault.close();
    vault = await folder.open();
    expect(folder.wrappingKeys()).toEqual(['wrapping-key.1', 'wrapping-key.7']);
    expect(await vault.rotate()).toEqual({ epoch: 8 });
    await expectWhole(8);
  });

  it('by two processes at once is done twice, one after the other', async () => {
    const parts = openParts({
      data: folder.data,
      wrappingKeys: new WrappingKeyFiles(folder.keys),
      ledger: ORIGIN,
      clock: Date.now,
    });
    const coming = parts.rotation.intend();
    expect(await vault.rotate()).toEqual({ epoch: coming });
    expect(parts.rotation.advance(coming)).toBe(false);
    expect(parts.rotation.run()).toBe(coming + 1);
    parts.close();
    await expectWhole(coming + 1);
  });

  it('changes nothing when the present key is not there', async () => {
    renameSync(folder.wrappingKey(1), join(folder.root, 'aside'));
    await expect(vault.rotate()).rejects.toThrow(/wrapping-key\.1 is missing/);
    expect(folder.wrappingKeys()).toEqual([]);
    renameSync(join(folder.root, 'aside'), folder.wrappingKey(1));
    await expectWhole(1);
  });
});

/** Ends a process of its own, at once and for good, at a point of a rotation. */
async function rotateUntil(point: string): Promise<void> {
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const hooks = here('../../event-store/testing/typescript-hooks.mjs');
  const script = here('./testing/rotating-process.ts');
  const running = promisify(execFile)(
    process.execPath,
    ['--conditions=source', '--import', hooks, script, folder.data, folder.keys, ORIGIN, point],
    { env: { ...process.env, NODE_OPTIONS: '' } },
  );
  await expect(running).rejects.toMatchObject({ signal: 'SIGKILL' });
}

describe('a process killed while it changes the wrapping key', () => {
  it.each([
    ['before the new key is made', 'intended', ['wrapping-key.1'], 1],
    ['when the new key is made and keys.db does not know it', 'made', ['wrapping-key.1', 'wrapping-key.2'], 1],
    ['when keys.db is written and the old key is still there', 'committed', ['wrapping-key.1', 'wrapping-key.2'], 2],
    ['when the old key is overwritten and not removed', 'overwritten', ['wrapping-key.1', 'wrapping-key.2'], 2],
    ['when the old key is removed', 'destroyed', ['wrapping-key.2'], 2],
  ])('%s leaves a vault that opens and is whole', async (_, point, left, epoch) => {
    await vault.close();
    await rotateUntil(point);
    expect(folder.wrappingKeys()).toEqual(left);
    vault = await folder.open();
    await expectWhole(epoch);
    expect(await vault.rotate()).toEqual({ epoch: epoch + 1 });
    await expectWhole(epoch + 1);
  });
});
