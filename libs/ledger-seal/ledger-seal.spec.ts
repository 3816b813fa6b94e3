import { readFile, rm, stat } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  cosign,
  COSIGNATURE,
  generateSigner,
  leafHash,
  openCheckpoint,
  parseNote,
  readConsistencyReceipt,
  readInclusionReceipt,
  verifierFrom,
  verifyConsistency,
  verifyInclusion,
  verifyTlogProof,
} from '#lib/transparency-log/index.js';
import { noted } from '#lib/event-store/contract/noted.js';
import { ORIGIN, SealedBook } from './testing/sealed-book.js';

describe('a seal', () => {
  let book: SealedBook;
  beforeEach(async () => {
    book = await SealedBook.make();
  });
  afterEach(() => book.dispose());

  const verifier = () => verifierFrom(book.seals.vkey());
  const firstId = async () => {
    for await (const { id } of book.store.readAll({ limit: 1 })) return id;
    throw new Error('The ledger is empty.');
  };

  it('is a checkpoint over all entries, signed by the ledger’s own key', async () => {
    await book.record(5);
    const seal = await book.seals.seal();
    const { origin, size, root } = openCheckpoint(seal.note, verifier());
    expect({ origin, size, root: Buffer.from(root).toString('base64') }).toEqual({
      origin: ORIGIN,
      size: 5,
      root: seal.root,
    });
    expect(seal).toMatchObject({ origin, size, cosigned: [], at: new Date(book.now).toISOString() });
  });

  it('is the last one again when nothing came since', async () => {
    await book.record(3);
    const first = await book.seals.seal();
    book.now += 60_000;
    expect(await book.seals.seal()).toEqual(first);
    expect(await book.seals.seal({ force: true })).toEqual({ ...first, at: new Date(book.now).toISOString() });
  });

  it('can be made of an empty ledger', async () => {
    expect(await book.seals.seal()).toMatchObject({ size: 0 });
    expect((await book.verify()).findings).toEqual([]);
  });

  it('lies beside the ledger as text that anyone can copy', async () => {
    await book.record(2);
    const { note } = await book.seals.seal();
    expect(await readFile(book.file('checkpoint'), 'utf8')).toBe(note);
  });

  it('is copied at the next opening when the copy was not reached', async () => {
    await book.record(2);
    const { note } = await book.seals.seal();
    await rm(book.file('checkpoint'));
    await book.reopen();
    expect(await readFile(book.file('checkpoint'), 'utf8')).toBe(note);
  });

  it('is signed with a key made with the ledger, readable by its owner alone', async () => {
    expect((await stat(book.file('signing-key'))).mode & 0o777).toBe(0o600);
    expect((await readFile(book.file('verifier-key'), 'utf8')).trimEnd()).toBe(book.seals.vkey());
    expect(verifier().name).toBe(ORIGIN);
  });

  it('cannot be made without that key, and none is made in its place', async () => {
    await book.record(1);
    await book.seals.seal();
    await book.close();
    await rm(book.file('signing-key'));
    await book.open();
    await book.record(1);
    await expect(book.seals.seal()).rejects.toMatchObject({ name: 'SigningKeyUnavailable' });
    expect(await book.seals.latest()).toMatchObject({ size: 1 });
  });

  it('is found by the entry it covers first', async () => {
    await book.record(2);
    await book.seals.seal();
    await book.record(3);
    await book.seals.seal();
    await book.record(1);
    const sizes = await Promise.all(
      [0, 1, 2, 4, 5].map(async (leaf) => (await book.seals.sealedBy(leaf))?.size ?? null),
    );
    expect(sizes).toEqual([2, 2, 5, 5, null]);
  });

  it('keeps the cosignatures of witnesses, once each', async () => {
    await book.record(2);
    const { note } = await book.seals.seal();
    const witness = generateSigner('county.example/witness', COSIGNATURE);
    const line = cosign(parseNote(note).text, witness, 1_795_000_000);
    await book.seals.attachCosignatures(2, [line]);
    const seal = await book.seals.attachCosignatures(2, [line]);
    expect(seal.cosigned).toEqual(['county.example/witness']);
    expect(seal.note).toBe(note + line);
    expect(await readFile(book.file('checkpoint'), 'utf8')).toBe(seal.note);
    expect((await book.verify()).findings).toEqual([]);
  });

  it('is due when a meeting opened or a record was certified, and not for other entries soon after', async () => {
    await book.record(1);
    await book.seals.seal();
    await book.record(5);
    expect(await book.sealIfDue()).toBeNull();
    await book.append('meeting-1', [noted({}, { type: 'MeetingOpened' })]);
    expect(await book.sealIfDue()).toMatchObject({ size: 7 });
    expect(await book.seals.due()).toBe(false);
    await book.append('meeting-1', [noted({}, { type: 'RecordCertified' })]);
    expect(await book.seals.due()).toBe(true);
  });

  it('proves that an entry is under it, to whoever has the note and the entry', async () => {
    await book.record(9);
    const seal = await book.seals.seal();
    const { size, root } = openCheckpoint(seal.note, verifier());
    for (let leafIdx = 0; leafIdx < 9; leafIdx += 1) {
      const receipt = readInclusionReceipt(await book.seals.inclusion(leafIdx));
      const entry = (await book.seals.tree.entries(leafIdx, 1)).bytes(0);
      verifyInclusion({ ...receipt, treeSize: size, root, leafHash: leafHash(entry) });
      expect(verifyTlogProof(await book.seals.tlogProof(leafIdx), entry, verifier())).toEqual({
        origin: ORIGIN,
        size,
        root,
      });
    }
  });

  it('proves an entry by its event’s id too', async () => {
    await book.record(4);
    await book.seals.seal();
    expect(await book.seals.inclusion(await firstId())).toEqual(await book.seals.inclusion(0));
  });

  it('proves that an earlier one is where it began', async () => {
    await book.record(3);
    const first = await book.seals.seal();
    await book.record(6);
    const second = await book.seals.seal();
    const receipt = readConsistencyReceipt(await book.seals.consistency(3));
    verifyConsistency({
      ...receipt,
      root1: openCheckpoint(first.note, verifier()).root,
      root2: openCheckpoint(second.note, verifier()).root,
    });
  });

  it.each<[string, (book: SealedBook) => Promise<unknown>]>([
    ['an entry that came after it', ({ seals }) => seals.inclusion(5)],
    ['an entry that is not there', ({ seals }) => seals.inclusion('3d2f6d8e-0000-4000-8000-000000000000')],
    ['an index that is none', ({ seals }) => seals.inclusion(-1)],
    ['a size that was not sealed', ({ seals }) => seals.inclusion(0, 4)],
    ['a first size above the second', ({ seals }) => seals.consistency(6, 5)],
    ['a first size that was not sealed', ({ seals }) => seals.consistency(2)],
  ])('does not speak of %s', async (_, ask) => {
    await book.record(5);
    await book.seals.seal();
    await book.record(1);
    await expect(ask(book)).rejects.toMatchObject({ name: 'NotUnderSeal' });
  });

  it.each([
    ['tiles', 'DELETE FROM tiles'],
    ['places', "UPDATE firsts SET position = 'x'"],
  ])('is not proved by a tree whose %s are damaged', async (_, sql) => {
    await book.record(5);
    await book.seals.seal();
    await book.record(2);
    await book.seals.seal();
    book.edit((tree) => tree.exec(sql), 'tree.db');
    await expect(book.seals.inclusion(3)).rejects.toMatchObject({ name: expect.stringMatching(/DiffersFrom/) });
    if (sql.includes('tiles'))
      await expect(book.seals.consistency(5)).rejects.toMatchObject({ name: 'TreeDiffersFromSeal' });
  });

  it('bounds what is published: nothing after it is served', async () => {
    await book.record(3);
    await book.seals.seal();
    await book.record(2);
    expect((await book.seals.tile(0, 0, 3))?.length).toBe(96);
    expect(await book.seals.entryBundle(0, 3)).not.toBeNull();
    for (const width of [4, 0, 257, 1.5]) {
      expect(await book.seals.tile(0, 0, width)).toBeNull();
      expect(await book.seals.entryBundle(0, width)).toBeNull();
    }
    expect(await book.seals.tile(0, 1, 1)).toBeNull();
    expect(await book.seals.tile(1, 0, 1)).toBeNull();
  });
});
