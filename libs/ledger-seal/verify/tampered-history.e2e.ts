import { readFile, rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { formatPosition } from '#lib/event-store/sqlite/index.js';
import { noteSeveralClocks } from '#lib/event-store/sqlite/several-clocks.js';
import { verifierFrom } from '#lib/transparency-log/index.js';
import { noted } from '#lib/event-store/contract/noted.js';
import { SealedBook } from '../testing/sealed-book.js';
import { type Verification } from './verification.js';

/** What someone can do to whole files, or with the signing key; and what shows it. */
describe('verifying', () => {
  let book: SealedBook;
  let others: SealedBook[];

  beforeEach(async () => {
    book = await SealedBook.make();
    others = [];
    await book.record(6);
    await book.seals.seal();
  });
  afterEach(async () => {
    for (const each of [book, ...others]) await each.dispose();
  });

  const copy = async () => {
    await book.close();
    const other = await book.copy();
    others.push(other);
    return other;
  };
  const note = () => readFile(book.file('checkpoint'), 'utf8');
  const kinds = ({ findings }: Verification) => [...new Set(findings.map(({ kind }) => kind))];
  const six = { leafIdx: 6, position: null };

  it('finds an older copy of ledger.db beside the checkpoints of the newer', async () => {
    const old = await copy();
    await book.open();
    await book.record(3);
    await book.seals.seal();
    await book.close();
    await book.takeFile(old, 'ledger.db');
    expect(await book.verify()).toMatchObject({ ok: false, first: six, findings: [{ kind: 'short' }] });
  });

  it('finds entries that were taken out at the end, and a counter that was set back', async () => {
    await book.close();
    const kept = await note();
    book.edit((ledger) => ledger.exec('DELETE FROM events WHERE position > 4; UPDATE sqlite_sequence SET seq = 4'));
    const found = await book.verify({ checkpoint: kept });
    expect(found).toMatchObject({ ok: false, first: { leafIdx: 4, position: null } });
    expect(kinds(found)).toEqual(['short', 'kept-checkpoint']);
  });

  it('finds entries no seal covers that were taken out, by the tree and the counter', async () => {
    await book.record(2);
    await book.seals.tree.advance();
    await book.close();
    book.edit((ledger) => ledger.exec('DELETE FROM events WHERE position > 6; UPDATE sqlite_sequence SET seq = 6'));
    expect(await book.verify()).toMatchObject({ first: six, findings: [{ kind: 'short' }] });
    await rm(book.file('tree.db'));
    expect((await book.verify()).ok).toBe(true);
    book.edit((ledger) => ledger.exec('UPDATE sqlite_sequence SET seq = 8'));
    expect(kinds(await book.verify())).toEqual(['short']);
  });

  it('finds a whole directory put back as it was, by a newer checkpoint that someone kept', async () => {
    const old = await copy();
    await book.open();
    await book.record(3);
    await book.seals.seal();
    const kept = await note();
    expect((await old.verify()).ok).toBe(true);
    expect(await old.verify({ checkpoint: kept })).toMatchObject({
      first: six,
      findings: [{ kind: 'kept-checkpoint' }],
    });
  });

  it('is content with an older checkpoint that someone kept of the same history', async () => {
    const kept = await note();
    await book.record(3);
    await book.seals.seal();
    expect((await book.verify({ checkpoint: kept })).findings).toEqual([]);
  });

  it('finds history that was rewritten and signed again with the ledger’s own key, by a kept checkpoint', async () => {
    const kept = await note();
    await book.close();
    book.edit((ledger) =>
      ledger.exec(`UPDATE events SET bytes = CAST(replace(CAST(bytes AS TEXT), '"number":2', '"number":7') AS BLOB)`),
    );
    for (const name of ['tree.db', 'checkpoints.db', 'checkpoint']) await rm(book.file(name));
    await book.open();
    await book.seals.seal();
    expect((await book.verify()).ok).toBe(true);
    expect(await book.verify({ checkpoint: kept })).toMatchObject({
      ok: false,
      findings: [{ kind: 'kept-checkpoint', sentence: expect.stringContaining('rewritten') }],
    });
  });

  it('finds a kept checkpoint of another log, or one that was edited', async () => {
    const kept = await note();
    for (const text of [kept.replace('\n6\n', '\n5\n'), kept.replace('minutebook/', 'minutebooks/'), 'x'])
      expect(kinds(await book.verify({ checkpoint: text }))).toEqual(['kept-checkpoint']);
  });

  /** Puts in a seventh entry, after one of 12:00:06. */
  const addRecordedAt = (time: string) =>
    book.edit((ledger) => {
      const text = ledger.prepare('SELECT CAST(bytes AS TEXT) FROM events WHERE position = 6').pluck().get() as string;
      const id = '00000000-0000-4000-8000-000000000003';
      const bytes = text
        .replace(/"id":"[^"]+"/, `"id":"${id}"`)
        .replace(/"recordedAt":"[^"]+"/, `"recordedAt":"2026-11-21T${time}.000Z"`)
        .replace('"revision":1', '"revision":2');
      ledger.prepare('INSERT INTO events VALUES (7, ?, ?, 2, ?)').run(id, 'note-2', Buffer.from(bytes));
    });

  it('finds an entry recorded before the one before it', async () => {
    await book.close();
    addRecordedAt('09:00:00');
    const found = await book.verify();
    expect(found.first).toEqual({ leafIdx: 6, position: formatPosition(7) });
    expect(kinds(found)).toEqual(['time']);
  });

  it.each([
    [4_000, []],
    [3_999, ['time']],
  ])(
    'lets times step back by 4 s in a ledger of several servers whose clocks differ by %s ms: %s',
    async (ms, found) => {
      await book.close();
      addRecordedAt('12:00:02');
      expect(kinds(await book.verify())).toEqual(['time']);
      book.edit((ledger) => noteSeveralClocks(ledger, ms));
      expect(kinds(await book.verify())).toEqual(found);
    },
  );

  it('finds an entry recorded before the seal that does not cover it', async () => {
    book.now += 3_600_000;
    await book.seals.seal({ force: true });
    book.now -= 3_000_000;
    await book.close();
    const store = SealedBook.at(book.data);
    await rm(book.file('checkpoint'));
    store.now = book.now;
    await store.open();
    await store.append('note-9', [noted()]);
    await store.close();
    const found = await book.verify();
    expect(found.first).toEqual({ leafIdx: 6, position: formatPosition(7) });
    expect(kinds(found)).toEqual(['time']);
  });

  it('finds an entry recorded after the seal that covers it', async () => {
    await book.close();
    const move = (file: string, at: string) =>
      book.edit(
        (database) =>
          database
            .prepare(`UPDATE events SET bytes = CAST(replace(CAST(bytes AS TEXT), '2026-11-21T12:00:06', ?) AS BLOB)`)
            .run(at),
        file,
      );
    move('checkpoints.db', '2026-11-21T11:50:06');
    expect(kinds(await book.verify())).toEqual(['time']);
  });

  it.each<[string, string]>([
    ['a leaf', 'UPDATE tiles SET hashes = CAST(zeroblob(32) || substr(hashes, 33) AS BLOB)'],
    ['a tile’s length', 'UPDATE tiles SET hashes = substr(hashes, 1, 64)'],
    ['a tile that is gone', 'DELETE FROM tiles'],
    ['the place of a tile', "UPDATE firsts SET position = '0000000000000002'"],
    ['where it ends', "UPDATE tree SET position = '0000000000000005'"],
  ])('finds tree.db edited: %s', async (_, sql) => {
    await book.close();
    book.edit((tree) => tree.exec(sql), 'tree.db');
    const found = await book.verify();
    expect(found).toMatchObject({ ok: false, first: null });
    expect(kinds(found)).toEqual(['tree']);
  });

  it('is content without tree.db, and with one that is behind', async () => {
    await book.record(300);
    await book.close();
    expect((await book.verify()).findings).toEqual([]);
    await rm(book.file('tree.db'));
    expect((await book.verify()).findings).toEqual([]);
  });

  it('finds any byte of a checkpoint changed', async () => {
    await book.record(2);
    await book.seals.seal();
    await book.close();
    const read = 'SELECT bytes FROM events WHERE position = 1';
    const bytes = book.edit((database) => database.prepare(read).pluck().get() as Buffer, 'checkpoints.db');
    const at = bytes.indexOf('"recordedAt"');
    const content: (number | string)[] = [];
    const put = (value: Buffer) =>
      book.edit(
        (database) => database.prepare('UPDATE events SET bytes = ? WHERE position = 1').run(value),
        'checkpoints.db',
      );
    for (let index = 0; index < bytes.length; index += 1) {
      // The time is not under the signature: it is bounded by the entries on both sides, not more.
      if (index > at && index < at + 40) continue;
      const changed = Buffer.from(bytes);
      changed[index]! ^= 1 << (index % 8);
      put(changed);
      if ((await book.verify()).ok) content.push(index);
    }
    put(bytes);
    expect(content).toEqual([]);
    expect((await book.verify()).ok).toBe(true);
  });

  it.each<[string, string]>([
    ['the first checkpoint taken out', 'DELETE FROM events WHERE position = 1'],
    ['the last checkpoint taken out', 'DELETE FROM events WHERE position = 2'],
    ['all taken out', 'DELETE FROM events'],
    ['one filed as another stream', "UPDATE events SET stream = 'other' WHERE position = 2"],
  ])('finds checkpoints.db edited: %s', async (_, sql) => {
    await book.record(2);
    await book.seals.seal();
    await book.close();
    book.edit((database) => database.exec(sql), 'checkpoints.db');
    const found = await book.verify();
    expect(found.ok).toBe(false);
    expect(kinds(found)).toEqual(['checkpoint']);
  });

  it.each([
    [1, 0],
    [1, -5],
    [6, -5],
  ])('finds entry %i hidden from every reader at position %i, also without tree.db', async (entry, position) => {
    await book.close();
    await rm(book.file('tree.db'));
    book.edit((ledger) => ledger.prepare('UPDATE events SET position = ? WHERE position = ?').run(position, entry));
    const found = await book.verify();
    expect(found).toMatchObject({ ok: false, events: 5 });
    expect(kinds(found)).toEqual(expect.arrayContaining(['short', 'row']));
    expect(found.findings.at(-1)).toMatchObject({
      position: String(position),
      sentence: expect.stringContaining(`position ${position}`),
    });
  });

  it('finds an entry hidden from every reader that no seal and no tree covers', async () => {
    await book.record(2);
    await book.close();
    await rm(book.file('tree.db'));
    book.edit((ledger) => ledger.exec('UPDATE events SET position = -1 WHERE position = 7'));
    expect(kinds(await book.verify())).toContain('row');
  });

  it('finds a checkpoint hidden below the first position', async () => {
    await book.close();
    book.edit((database) => database.exec('UPDATE events SET position = 0'), 'checkpoints.db');
    const found = await book.verify();
    expect(kinds(found)).toEqual(['checkpoint']);
    expect(found.findings[0]?.sentence).toContain('position 0');
  });

  it('finds an older checkpoints.db by the published copy, and a copy that was edited', async () => {
    const old = await copy();
    await book.open();
    await book.record(2);
    await book.seals.seal();
    await book.close();
    const published = await note();
    await book.takeFile(old, 'checkpoints.db');
    expect(kinds(await book.verify())).toEqual(['checkpoint']);
    await writeFile(book.file('checkpoint'), published.replace('\n8\n', '\n9\n'));
    expect(kinds(await book.verify())).toEqual(['checkpoint']);
  });

  it('finds checkpoints signed by another key', async () => {
    const other = await SealedBook.make();
    others.push(other);
    expect(kinds(await book.verify({ verifier: verifierFrom(other.seals.vkey()) }))).toEqual(['checkpoint']);
  });

  it('says between which seals, when nothing tells which entry it is', async () => {
    await book.record(4);
    await book.seals.seal();
    await book.close();
    await rm(book.file('tree.db'));
    book.edit((ledger) =>
      ledger.exec(
        `UPDATE events SET bytes = CAST(replace(CAST(bytes AS TEXT), '"clerk"', '"other"') AS BLOB) WHERE position = 9`,
      ),
    );
    expect((await book.verify()).findings).toEqual([
      expect.objectContaining({
        kind: 'entry',
        leafIdx: 6,
        sentence: expect.stringContaining('One of the entries 7 to 10'),
      }),
    ]);
  });

  it('works while the ledger is open and written to', async () => {
    const verified = book.verify();
    await book.record(20);
    expect((await verified).findings).toEqual([]);
    expect((await book.verify()).findings).toEqual([]);
  });
});
