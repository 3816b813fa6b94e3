import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { withPostgres } from '#lib/postgres/testing/index.js';
import { field } from '../contract/fixture.js';
import { WrappingKeyFiles } from '../keys/wrapping-key-files.js';
import { type Vault } from '../vault.js';
import { KeyRing } from './key-ring.js';
import { tablesOf } from './tables.js';
import { ORIGIN, SharedVault } from './testing/shared-vault.js';

withPostgres('Changing the wrapping key that several servers share', (server) => {
  let shared: SharedVault;
  let vault: Vault;
  let digests: readonly string[];
  beforeEach(async () => {
    shared = new SharedVault(server());
    vault = await shared.open();
    digests = await vault.seal([field(), field({ kind: 'matter' }), field()]);
  });
  afterEach(async () => {
    await shared.dispose();
  });

  const expectWhole = async (by = vault) => {
    const states = await by.reveal(digests);
    expect(digests.map((digest) => states.get(digest)?.state)).toEqual(['disclosed', 'disclosed', 'disclosed']);
  };
  it('leaves one key file, and every server reads the new one', async () => {
    const other = await shared.open();
    await expectWhole(other);
    const old = readFileSync(shared.wrappingKey(1));
    await vault.rotate();
    expect(shared.wrappingKeys()).toEqual(['wrapping-key.2']);
    expect(readFileSync(shared.wrappingKey(2))).not.toEqual(old);
    await expectWhole(other);
    await expectWhole(await shared.open());
  });

  it('is said to lack its file by a server that does not see the folder’s new file', async () => {
    const other = await shared.open();
    await vault.rotate();
    const aside = join(shared.keys, 'aside');
    renameSync(shared.wrappingKey(2), aside);
    await expect(other.reveal(digests)).rejects.toThrow(/wrapping-key\.2 is missing.*nothing was deleted/);
    await expect(other.seal([field()])).rejects.toThrow(/wrapping-key\.2 is missing/);
    await expect(shared.open()).rejects.toThrow(/wrapping-key\.2 is missing/);
    renameSync(aside, shared.wrappingKey(2));
    await expectWhole(other);
  });

  it('waits for a file that another server’s view of the folder shows late', async () => {
    const other = await shared.open();
    await vault.rotate();
    const aside = join(shared.keys, 'aside');
    renameSync(shared.wrappingKey(2), aside);
    const late = setTimeout(() => renameSync(aside, shared.wrappingKey(2)), 50);
    await expectWhole(other);
    clearTimeout(late);
  });

  it('is refused, like everything else, with a file that is another key', async () => {
    writeFileSync(shared.wrappingKey(1), Buffer.alloc(32, 7));
    await expect(shared.open()).rejects.toThrow(/is not the wrapping key that the keys in PostgreSQL were closed with/);
    writeFileSync(shared.wrappingKey(1), 'short');
    await expect(shared.open()).rejects.toThrow(/has 5 bytes and should have 32/);
  });

  it('by two servers at once is done twice, one after the other', async () => {
    const other = await shared.open();
    const epochs = await Promise.all([vault.rotate(), other.rotate()]);
    expect(epochs.map(({ epoch }) => epoch).sort()).toEqual([2, 3]);
    expect(shared.wrappingKeys()).toEqual(['wrapping-key.3']);
    await expectWhole();
    await expectWhole(other);
  });

  it('that is cut off when the key is made changes nothing, and the next one clears up', async () => {
    const looking = await shared.ledger.open();
    const { wrapping } = tablesOf(looking);
    let rotating: Promise<unknown> = Promise.resolve();
    const standing = looking.transaction('read committed', async (session) => {
      await session.rows(`SELECT 1 FROM ${wrapping} FOR UPDATE`);
      rotating = expect(vault.rotate()).rejects.toThrow(StoreUnavailable);
      while (!shared.wrappingKeys().includes('wrapping-key.2')) await new Promise((resolve) => setTimeout(resolve, 20));
      // It cannot commit before this ends.
      await server().terminateConnections();
      await rotating;
    });
    await expect(standing).rejects.toThrow(StoreUnavailable);
    await expectWhole();
    expect(shared.wrappingKeys()).toEqual(['wrapping-key.1', 'wrapping-key.2']);
    await expectWhole(await shared.open());
    expect(await vault.rotate()).toEqual({ epoch: 3 });
    expect(shared.wrappingKeys()).toEqual(['wrapping-key.3']);
    await expectWhole();
  });

  it('by a server that stood still so long that another changed it meanwhile harms nothing', async () => {
    const ring = new KeyRing(ORIGIN, new WrappingKeyFiles(shared.keys));
    await vault.rotate();
    const valid = readFileSync(shared.wrappingKey(2));
    // It had looked before the other's key was there, and goes on now: it makes another file, and destroys none that counts.
    expect(ring.makeAbove(1).epoch).toBe(3);
    ring.destroyBelow(1);
    expect(readFileSync(shared.wrappingKey(2))).toEqual(valid);
    expect(() => new WrappingKeyFiles(shared.keys).makeNew(2)).toThrow(/EEXIST/);
    await expectWhole();
    expect(await vault.rotate()).toEqual({ epoch: 4 });
    expect(shared.wrappingKeys()).toEqual(['wrapping-key.4']);
    await expectWhole();
  });

  it('clears away an old key that a server left behind between its commit and its end', async () => {
    const old = join(shared.keys, 'aside');
    copyFileSync(shared.wrappingKey(1), old);
    await vault.rotate();
    renameSync(old, shared.wrappingKey(1));
    await expectWhole(await shared.open());
    expect(shared.wrappingKeys()).toEqual(['wrapping-key.2']);
  });

  it('makes older copies of the key schema worthless, with the new key as without', async () => {
    const postgres = await shared.ledger.open();
    const { keys, wrapping } = tablesOf(postgres);
    const copied = {
      keys: await postgres.read(`SELECT * FROM ${keys}`),
      wrapping: await postgres.read(`SELECT * FROM ${wrapping}`),
    };
    await vault.rotate();
    await server().asAdmin(`DELETE FROM ${keys}`);
    await server().asAdmin(`UPDATE ${wrapping} SET epoch = $1, proof = $2`, [1, copied.wrapping[0]?.['proof']]);
    for (const { subject, kind, epoch, wrapped } of copied.keys)
      await server().asAdmin(`INSERT INTO ${keys} VALUES ($1, $2, $3, $4)`, [subject, kind, epoch, wrapped]);
    await expect(shared.open()).rejects.toThrow(/wrapping-key\.1 is missing/);
    copyFileSync(shared.wrappingKey(2), shared.wrappingKey(1));
    await expect(shared.open()).rejects.toThrow(/not the wrapping key/);
    expect(shared.wrappingKeys()).toEqual(['wrapping-key.1', 'wrapping-key.2']);
  });
});
