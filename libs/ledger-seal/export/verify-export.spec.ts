import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf, disclosureOf, newSalt } from '#lib/sealing/index.js';
import { exportLog, type ExportHeader, type Verification, verifyExport } from '../index.js';
import { noted } from '#lib/event-store/contract/noted.js';
import { SealedBook } from '../testing/sealed-book.js';

const disclosure = disclosureOf({ salt: newSalt(), pointer: '/data/asker', value: 'Jane Roe' });
const digest = digestOf(disclosure);
const erasedDigest = digestOf(disclosureOf({ salt: newSalt(), pointer: '/data/asker', value: 'John Doe' }));

describe('an export', () => {
  let lines: string[];
  let vkey: string;
  let kept: string;
  let later: string;
  beforeAll(async () => {
    const book = await SealedBook.make();
    await book.record(3);
    kept = (await book.seals.seal()).note;
    await book.append('question-1', [noted({ asker: { _sd: digest } }), noted({ asker: { _sd: erasedDigest } })]);
    await book.append('erasure-1', [noted({ digests: [erasedDigest] }, { type: 'PersonalDataErased' })]);
    await book.record(2);
    await book.seals.seal();
    vkey = book.seals.vkey();
    lines = [];
    for await (const line of exportLog(book.seals)) lines.push(line);
    await book.record(1);
    later = (await book.seals.seal()).note;
    await book.dispose();
  });

  let other: SealedBook;
  beforeAll(async () => {
    other = await SealedBook.make();
  });
  afterAll(() => other.dispose());

  const kinds = ({ findings }: Verification) => [...new Set(findings.map(({ kind }) => kind))];
  const entries = () =>
    lines.slice(1).map((line) => JSON.parse(line) as { leafIdx: number; entry: string; proof: string[] });
  const header = () => JSON.parse(lines[0]!) as ExportHeader;
  const exportOf = (head: object, list: readonly object[]) => [head, ...list].map((line) => JSON.stringify(line));

  it('verifies with nothing but itself, and with an older checkpoint that someone kept', async () => {
    expect(await verifyExport(lines)).toMatchObject({ ok: true, events: 8, sealed: 8, checkpoints: 2 });
    expect((await verifyExport(lines, { checkpoint: kept, vkey })).findings).toEqual([]);
  });

  it('is verified as it comes, line by line', async () => {
    async function* stream() {
      for (const line of [...lines, '\n']) yield await Promise.resolve(line);
    }
    expect((await verifyExport(stream())).findings).toEqual([]);
  });

  it('tells sealed fields: disclosed to whoever has the disclosure, erased by an entry, or withheld', async () => {
    expect((await verifyExport(lines)).fields).toEqual({ disclosed: 0, erased: 1, withheld: 1 });
    expect((await verifyExport(lines, { disclosures: { [digest]: disclosure } })).fields).toEqual({
      disclosed: 1,
      erased: 1,
      withheld: 0,
    });
    const swapped = disclosureOf({ salt: newSalt(), pointer: '/data/asker', value: 'Someone Else' });
    expect(kinds(await verifyExport(lines, { disclosures: { [digest]: swapped } }))).toEqual(['field-swapped']);
  });

  it('fails with any entry changed, removed, repeated or moved, each named as the first', async () => {
    for (let at = 0; at < 8; at += 1) {
      const changed = entries().with(at, {
        ...entries()[at]!,
        entry: entries()[at]!.entry.replace('Noted', 'Noten').replace('Erased', 'Erasee'),
      });
      expect((await verifyExport(exportOf(header(), changed))).first).toEqual({ leafIdx: at, position: null });
      const removed = entries().toSpliced(at, 1);
      expect((await verifyExport(exportOf(header(), removed))).first).toMatchObject({ leafIdx: at });
      const repeated = entries().toSpliced(at, 0, entries()[at]!);
      expect((await verifyExport(exportOf(header(), repeated))).first).toMatchObject({ leafIdx: at + 1 });
      if (at === 7) continue;
      const moved = entries().toSpliced(at, 2, entries()[at + 1]!, entries()[at]!);
      expect((await verifyExport(exportOf(header(), moved))).first).toMatchObject({ leafIdx: at });
    }
  });

  it('without proofs fails as well, by the root', async () => {
    const bare = entries().map(({ leafIdx, entry }) => ({ leafIdx, entry }));
    expect((await verifyExport(exportOf(header(), bare))).findings).toEqual([]);
    const changed = bare.with(2, { leafIdx: 2, entry: bare[2]!.entry.replace('clerk', 'other') });
    expect(kinds(await verifyExport(exportOf(header(), changed)))).toEqual(['entry', 'checkpoint']);
  });

  it('fails with another proof, another checkpoint or another key', async () => {
    const proofs = entries().with(1, { ...entries()[1]!, proof: entries()[2]!.proof });
    expect(kinds(await verifyExport(exportOf(header(), proofs)))).toEqual(['proof']);
    const older = { ...header(), checkpoint: kept };
    expect((await verifyExport(exportOf(older, entries()))).ok).toBe(false);
    const unproved = { ...header(), checkpoints: [{ note: kept, proof: [] }] };
    expect(kinds(await verifyExport(exportOf(unproved, entries())))).toEqual(['proof']);
    const edited = { ...header(), checkpoint: header().checkpoint.replace('\n8\n', '\n7\n') };
    expect(kinds(await verifyExport(exportOf(edited, entries())))).toEqual(['checkpoint']);
    expect(kinds(await verifyExport(lines, { vkey: other.seals.vkey() }))).toEqual(['checkpoint']);
  });

  it('fails with a spare bit of a proof’s base64 set, which changes no byte of the hash', async () => {
    const spare = (hash: string) => `${hash.slice(0, 42)}${String.fromCharCode(hash.charCodeAt(42) + 1)}=`;
    const [first = '', ...rest] = entries()[1]!.proof;
    expect(Buffer.from(spare(first), 'base64').equals(Buffer.from(first, 'base64'))).toBe(true);
    const proofs = entries().with(1, { ...entries()[1]!, proof: [spare(first), ...rest] });
    const found = await verifyExport(exportOf(header(), proofs));
    expect(found).toMatchObject({ first: { leafIdx: 1 }, found: 1 });
    expect(kinds(found)).toEqual(['proof']);
    const older = header().checkpoints.map(({ note, proof }) => ({ note, proof: proof.map(spare) }));
    expect(kinds(await verifyExport(exportOf({ ...header(), checkpoints: older }, entries())))).toEqual(['proof']);
  });

  it('does not fit a checkpoint that was kept of more entries', async () => {
    expect(kinds(await verifyExport(lines, { checkpoint: later }))).toEqual(['kept-checkpoint']);
  });

  it.each([
    ['nothing', []],
    ['no JSON', ['x']],
    ['another format', ['{"format":"other"}']],
    ['a header that lacks something', ['{"format":"minutebook-export/1"}']],
  ])('is not %s', async (_, text) => {
    await expect(verifyExport(text)).rejects.toMatchObject({ name: 'FormatError' });
  });

  it('has no line that is none', async () => {
    for (const line of ['[]', '{}', '{"leafIdx":0,"entry":1}', '{"leafIdx":0,"entry":"","proof":[1]}', 'null'])
      await expect(verifyExport([lines[0]!, line])).rejects.toMatchObject({ name: 'FormatError' });
    for (const entry of ['', '{}', '{"a":1}', '\ud800'])
      expect((await verifyExport([lines[0]!, JSON.stringify({ leafIdx: 0, entry, proof: ['x'] })])).ok).toBe(false);
  });
});
