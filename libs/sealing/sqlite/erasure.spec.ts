import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { field, newId } from '../contract/fixture.js';
import { type ErasureOrder, type Vault } from '../vault.js';
import { erasureSteps } from './erasure.js';
import { openSqliteVault } from './index.js';
import { ORIGIN, VaultFolder } from './testing/vault-folder.js';
import { openParts } from './vault-parts.js';
import { WrappingKeyFiles } from '../keys/wrapping-key-files.js';

const NAME = 'Wilhelmina Featherstonehaugh';

let folder: VaultFolder;
let vault: Vault;
let subject: string;
let order: ErasureOrder;
let kept: string;

beforeEach(async () => {
  folder = new VaultFolder();
  vault = await folder.open();
  subject = newId();
  const fields = ['/data/name', '/data/topic'].map((pointer) => field({ subject, pointer, value: NAME }));
  const [name, topic, other] = await vault.seal([...fields, field({ value: 'Grace Hopper' })]);
  order = { digests: [name!, topic!], event: newId() };
  kept = other!;
});
afterEach(async () => {
  await vault.close();
  await folder.dispose();
});

/** The bytes that are to be gone: every encrypted field of the subject, and its wrapped key. */
function bytesOfSubject(): Buffer[] {
  const bytesOf = (file: string, sql: string) => {
    const database = new Database(file, { readonly: true });
    const found = database.prepare<[string], Buffer>(sql).pluck().all(subject);
    database.close();
    return found;
  };
  return [
    ...bytesOf(folder.vaultFile, 'SELECT blob FROM disclosures WHERE subject = ?'),
    ...bytesOf(folder.keysFile, 'SELECT wrapped FROM keys WHERE subject = ?'),
  ];
}

const whereAny = (needles: readonly Buffer[]) =>
  needles.flatMap((needle) => [needle.subarray(0, 32), needle.subarray(-32)].flatMap((half) => folder.filesWith(half)));

async function expectErased(reopened = vault) {
  const states = await reopened.reveal([...order.digests, kept]);
  for (const digest of order.digests) expect(states.get(digest)).toEqual({ state: 'erased', event: order.event });
  expect(states.get(kept)).toMatchObject({ state: 'disclosed' });
  await expect(reopened.seal([field({ subject })])).rejects.toThrow(/erased/);
}

describe('what was erased', () => {
  it('was never on disk in clear, and leaves no byte of its cipher or key in any file', async () => {
    const bytes = bytesOfSubject();
    expect(bytes).toHaveLength(3);
    const inClear = () =>
      [NAME, Buffer.from(NAME).toString('base64url').slice(4, -4)].flatMap((text) => folder.filesWith(text));
    expect(new Set(whereAny(bytes)).size).toBeGreaterThan(0);
    expect(inClear()).toEqual([]);
    await vault.erase(order);
    expect(whereAny(bytes)).toEqual([]);
    expect(inClear()).toEqual([]);
    await expectErased();
  });

  it('leaves no byte behind among a thousand others, wherever its rows were moved to', async () => {
    const others = Array.from({ length: 300 }, (_, index) => newId() + String(index));
    for (let round = 0; round < 3; round += 1)
      await vault.seal([...others, subject].map((one) => field({ subject: one, value: 'x'.repeat(50 * round) })));
    const [bytes, digests] = [bytesOfSubject(), (await vault.digestsOf([subject])).get(subject)!];
    expect(bytes).toHaveLength(6);
    for (const other of others.slice(0, 3)) await vault.erase({ subjects: [other], digests: [], event: newId() });
    await vault.erase({ digests, event: order.event });
    expect(whereAny(bytes)).toEqual([]);
    // Whom it was about stands in the key store's tombstone alone, and each digest once, as erased.
    expect(folder.filesWith(subject)).toEqual([folder.keysFile]);
    const file = readFileSync(folder.vaultFile);
    for (const digest of digests) expect(file.indexOf(digest, file.indexOf(digest) + 1)).toBe(-1);
  });

  it('is not undone by a copy of everything from before, once the wrapping key is changed and its old file gone', async () => {
    const copy = join(folder.root, 'copy');
    cpSync(folder.data, copy, { recursive: true });
    await vault.erase(order);
    await vault.rotate();
    const open = () => openSqliteVault({ data: copy, keys: folder.keys, origin: ORIGIN });
    expect(open).toThrow(/wrapping-key\.1 is missing.*names of members of the public cannot be shown/);
    // Nor by telling the copy that the new key is its own.
    cpSync(folder.wrappingKey(2), join(folder.root, 'wrapping-key.1'));
    expect(() => openSqliteVault({ data: copy, keys: folder.root, origin: ORIGIN })).toThrow(/not the wrapping key/);
    expect(folder.wrappingKeys()).toEqual(['wrapping-key.2']);
  });

  it('is said to be erased when vault.db comes back from a copy, and is erased there by the same order again', async () => {
    await vault.close();
    const copy = join(folder.root, 'vault.db');
    cpSync(folder.vaultFile, copy);
    vault = await folder.open();
    await vault.erase(order);
    await vault.applied('0000000000000009');
    await vault.close();
    cpSync(copy, folder.vaultFile);
    vault = await folder.open();
    await expectErased();
    expect(await vault.appliedUpTo()).toBeNull();
    await vault.erase(order);
    expect(await vault.status()).toMatchObject({ fields: 1, erased: 2 });
  });

  it('is erased again when keys.db comes back from a copy of the same wrapping key', async () => {
    await vault.close();
    const copy = join(folder.root, 'keys.db');
    cpSync(folder.keysFile, copy);
    vault = await folder.open();
    await vault.erase(order);
    await vault.applied('0000000000000009');
    await vault.close();
    rmSync(folder.keysFile);
    cpSync(copy, folder.keysFile);
    vault = await folder.open();
    expect(await vault.appliedUpTo()).toBeNull();
    await vault.erase({ ...order, subjects: [subject] });
    await expectErased();
  });
});

describe.each([0, 1, 2, 3, 4])('an erasure cut off after step %s', (done) => {
  it('is completed by the same order, with nothing left behind', async () => {
    const bytes = bytesOfSubject();
    await vault.close();
    const wrappingKeys = new WrappingKeyFiles(folder.keys);
    const parts = openParts({ data: folder.data, wrappingKeys, ledger: ORIGIN, clock: Date.now });
    const steps = erasureSteps(parts, order);
    expect(steps).toHaveLength(4);
    steps.slice(0, done).forEach((step) => step());
    parts.close();

    vault = await folder.open();
    if (done > 0) await expectErased();
    await vault.erase(order);
    await expectErased();
    expect(whereAny(bytes)).toEqual([]);
    expect(await vault.status()).toMatchObject({ subjects: { person: 1 }, fields: 1, erased: 2 });
  });
});

describe.each(['keys', 'vault'] as const)(
  'an erasure in one process, while another scrubs %s.db after its own',
  (file) => {
    const open = () =>
      openParts({
        data: folder.data,
        wrappingKeys: new WrappingKeyFiles(folder.keys),
        ledger: ORIGIN,
        clock: Date.now,
      });

    it('still leaves no byte behind', async () => {
      const bytes = bytesOfSubject();
      const [digest] = await vault.seal([field()]);
      const [theirs, ours] = [open(), open()];
      const steps = erasureSteps(ours, order);
      const { database } = theirs.upkeep[file];
      const pragma = database.pragma.bind(database);
      jest.spyOn(database, 'pragma').mockImplementationOnce((sql) => {
        const outcome = pragma(sql);
        // They have just emptied the file's log; what is deleted now lies in it again.
        steps.slice(0, 3).forEach((step) => step());
        return outcome;
      });
      erasureSteps(theirs, { digests: [digest!], event: newId() }).forEach((step) => step());
      theirs.close();
      steps[3]!();
      ours.close();
      expect(whereAny(bytes)).toEqual([]);
      await expectErased();
    });
  },
);

describe('a field sealed between the steps of an erasure', () => {
  it('is refused once the erasure has begun', async () => {
    const parts = openParts({
      data: folder.data,
      wrappingKeys: new WrappingKeyFiles(folder.keys),
      ledger: ORIGIN,
      clock: Date.now,
    });
    const [note] = erasureSteps(parts, order);
    note!();
    await expect(vault.seal([field({ subject })])).rejects.toThrow(/erased/);
    parts.close();
  });

  it('is noted with the others when nothing had been noted yet', async () => {
    const late = newId();
    await vault.open('person', [late]);
    const parts = openParts({
      data: folder.data,
      wrappingKeys: new WrappingKeyFiles(folder.keys),
      ledger: ORIGIN,
      clock: Date.now,
    });
    const [note, ...rest] = erasureSteps(parts, { subjects: [late], digests: [], event: order.event });
    note!();
    const [digest] = await vault.seal([field({ subject: late })]);
    rest.forEach((step) => step());
    expect((await vault.reveal([digest!])).get(digest!)).toEqual({ state: 'erased', event: order.event });
    parts.close();
  });
});
