import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { field, newId } from '../contract/fixture.js';
import { type FieldState } from '../field-state.js';
import { type Vault } from '../vault.js';
import { VaultFolder } from './testing/vault-folder.js';

describe('a vault that was changed by hand', () => {
  const [subject, eventId] = [newId(), newId()];
  let folder: VaultFolder;
  let vault: Vault;
  let digests: readonly string[];

  beforeEach(async () => {
    folder = new VaultFolder();
    vault = await folder.open();
    digests = await vault.seal([
      field({ subject, eventId, pointer: '/data/parts/0', value: 'May we have benches?' }),
      field({ subject, eventId, pointer: '/data/parts/1', value: 'And when?' }),
      field({ value: 'Grace Hopper' }),
    ]);
  });
  afterEach(async () => {
    await vault.close();
    await folder.dispose();
  });

  const change = (file: string, sql: string, ...values: readonly string[]) => {
    const database = new Database(file);
    expect(database.prepare(sql).run(...values).changes).toBeGreaterThan(0);
    database.close();
  };
  const states = async () => {
    const found = await vault.reveal(digests);
    return digests.map((digest): FieldState => found.get(digest)!);
  };
  const kinds = async () => (await states()).map(({ state }) => state);
  /** The blob of one row, in place of another's. */
  const moveBlob = (from: number, to: number) =>
    change(
      folder.vaultFile,
      'UPDATE disclosures SET blob = (SELECT blob FROM disclosures WHERE digest = ?) WHERE digest = ?',
      digests[from]!,
      digests[to]!,
    );

  it('shows a removed row as missing', async () => {
    change(folder.vaultFile, 'DELETE FROM disclosures WHERE digest = ?', digests[1]!);
    expect(await kinds()).toEqual(['disclosed', 'missing', 'disclosed']);
  });

  it('shows words moved to another place of the same event as swapped', async () => {
    moveBlob(0, 1);
    expect(await kinds()).toEqual(['disclosed', 'swapped', 'disclosed']);
  });

  it('shows words of another person as swapped', async () => {
    moveBlob(2, 1);
    expect(await kinds()).toEqual(['disclosed', 'swapped', 'disclosed']);
  });

  it('shows two rows that changed their digests as swapped', async () => {
    change(folder.vaultFile, "UPDATE disclosures SET digest = 'aside' WHERE digest = ?", digests[0]!);
    change(folder.vaultFile, 'UPDATE disclosures SET digest = ? WHERE digest = ?', digests[0]!, digests[1]!);
    change(folder.vaultFile, "UPDATE disclosures SET digest = ? WHERE digest = 'aside'", digests[1]!);
    expect(await kinds()).toEqual(['swapped', 'swapped', 'disclosed']);
  });

  it.each(['event_id', 'pointer', 'subject'])('shows a row with another %s as swapped', async (column) => {
    const other = `(SELECT ${column} || 'x' FROM disclosures WHERE digest = ?)`;
    change(folder.vaultFile, `UPDATE disclosures SET ${column} = ${other} WHERE digest = ?`, digests[0]!, digests[0]!);
    expect(await kinds()).toEqual(['swapped', 'disclosed', 'disclosed']);
  });

  it.each([
    ['cut short', "x'01'"],
    ['emptied', "x''"],
    ['of another form', "x'02' || substr(blob, 2)"],
    [
      'changed in its last byte',
      "substr(blob, 1, length(blob) - 1) || CASE WHEN substr(blob, -1) = x'00' THEN x'01' ELSE x'00' END",
    ],
  ])('shows words %s as swapped, with a reason that holds none of them', async (_, blob) => {
    change(folder.vaultFile, `UPDATE disclosures SET blob = CAST(${blob} AS BLOB) WHERE digest = ?`, digests[0]!);
    const [first] = await states();
    expect(first).toEqual({ state: 'swapped', reason: expect.stringMatching(/vault/) });
    expect(JSON.stringify(first)).not.toContain('benches');
  });

  it('shows the words of a person whose key is gone or is another’s as swapped', async () => {
    change(
      folder.keysFile,
      'UPDATE keys SET wrapped = (SELECT wrapped FROM keys WHERE subject <> ?) WHERE subject = ?',
      subject,
      subject,
    );
    expect(await kinds()).toEqual(['swapped', 'swapped', 'disclosed']);
    await expect(vault.seal([field({ subject })])).rejects.toThrow(/changed by hand/);
    change(folder.keysFile, 'DELETE FROM keys WHERE subject = ?', subject);
    expect(await kinds()).toEqual(['swapped', 'swapped', 'disclosed']);
  });

  it('can have its wrapping key changed all the same: a dead key holds up none of the others', async () => {
    change(folder.keysFile, "UPDATE keys SET wrapped = x'01' WHERE subject = ?", subject);
    await vault.rotate();
    expect(await kinds()).toEqual(['swapped', 'swapped', 'disclosed']);
  });
});
