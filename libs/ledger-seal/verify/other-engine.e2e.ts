import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CorruptEntry, type FiledEntry, StoreUnavailable, StreamTruncated } from '#lib/event-store/index.js';
import { verifierFrom } from '#lib/transparency-log/index.js';
import { type FiledLog, verifyLedger } from '../index.js';
import { offsetPosition } from '../testing/offset-store.js';
import { unguard } from '../testing/sealed-book.js';
import { Directories, SharedBook } from '../testing/shared-book.js';
import { type Verification } from './verification.js';

const ENTRIES = 9;

/** What someone can do to a ledger that is no file here, and what its engine may find: verifying tells it in that engine's words. */
describe('verifying a ledger of any engine', () => {
  const directories = new Directories();
  let shared: string;
  let book: SharedBook;
  beforeEach(async () => {
    shared = await directories.make();
    book = await SharedBook.open({ shared, data: await directories.make() });
    await book.record(5);
    await book.seals.seal();
    await book.record(ENTRIES - 5);
    await book.seals.seal();
  });
  afterEach(async () => {
    await book.close();
    await directories.dispose();
  });

  const kinds = ({ findings }: Verification) => [...new Set(findings.map(({ kind }) => kind))];
  const sql = (text: string, name = 'ledger.db') => {
    const database = new Database(join(shared, name));
    unguard(database);
    database.exec(text);
    database.close();
  };
  /** A log whose engine fails before an entry, by its index. */
  const failing = (log: FiledLog, at: number, fault: Error): FiledLog => ({
    ...log,
    async *entries(): AsyncGenerator<FiledEntry, void, undefined> {
      let left = at;
      for await (const entry of log.entries()) {
        if (left-- === 0) throw fault;
        yield entry;
      }
    },
  });

  it('finds nothing where nothing was changed', async () => {
    const done: [number, number][] = [];
    expect(await book.verify({ onProgress: (...at) => done.push(at) })).toMatchObject({
      ok: true,
      findings: [],
      events: ENTRIES,
      sealed: ENTRIES,
      checkpoints: 2,
    });
    expect(done).toEqual([[ENTRIES, ENTRIES]]);
  });

  it.each(Array.from({ length: ENTRIES }, (_, leafIdx) => leafIdx))(
    'finds entry %i changed, at the engine’s own position',
    async (leafIdx) => {
      sql(
        `UPDATE events SET bytes = CAST(replace(CAST(bytes AS TEXT), 'clerk', 'other') AS BLOB) WHERE position = ${leafIdx + 1}`,
      );
      const found = await book.verify();
      const position = offsetPosition(leafIdx + 1);
      expect(found.first).toEqual({ leafIdx, position });
      expect(kinds(found)).toEqual(['entry']);
      expect(found.findings[0]?.sentence).toContain(`Entry ${leafIdx + 1} (position ${Number(position)}) is not what`);
    },
  );

  it.each([
    ["stream = 'elsewhere'", 'another stream'],
    ['revision = 7', 'another revision'],
  ])('finds an entry filed as another: %s', async (set) => {
    sql(`UPDATE events SET ${set} WHERE position = 4`);
    const found = await book.verify();
    expect(found.first).toEqual({ leafIdx: 3, position: offsetPosition(4) });
    expect(kinds(found)).toEqual(['row']);
  });

  const repeatId = () => {
    const again = `SELECT 10, 'again', stream, 1, CAST(replace(CAST(bytes AS TEXT), '"revision":0', '"revision":1') AS BLOB)`;
    sql(`INSERT INTO events ${again} FROM events WHERE position = 9`);
  };

  it('finds an id that stands twice', async () => {
    repeatId();
    const found = await book.verify();
    expect(found.findings).toEqual([expect.objectContaining({ kind: 'id', leafIdx: 9, position: offsetPosition(10) })]);
  });

  it('finds it as well where its engine fails when it is looked for once more', async () => {
    repeatId();
    const { log } = book.logs;
    let walks = 0;
    const fault = new StreamTruncated('note-1', 'it was deleted.');
    const entries = () => ((walks += 1) === 1 ? log : failing(log, 2, fault)).entries();
    const found = await book.verify({ log: { ...log, entries } });
    expect(walks).toBe(2);
    expect(kinds(found).toSorted()).toEqual(['id', 'revision']);
  });

  it('finds entries missing at the end', async () => {
    sql('DELETE FROM events WHERE position > 7');
    const found = await book.verify();
    expect(found.first).toEqual({ leafIdx: 7, position: null });
    expect(kinds(found)).toEqual(['short']);
  });

  it.each<[string, Error]>([
    ['revision', new StreamTruncated('note-1', 'it was deleted.')],
    ['form', new CorruptEntry(offsetPosition(7), 'it is not an event.')],
  ])('tells as %s what its engine misses, and how far it could read', async (kind, fault) => {
    const found = await book.verify({ log: failing(book.logs.log, 6, fault) });
    expect(found).toMatchObject({ ok: false, events: 6, sealed: 5 });
    expect(found.findings).toEqual([
      expect.objectContaining({ kind, leafIdx: 6, sentence: expect.stringContaining(fault.message) }),
    ]);
  });

  it('says of a kept checkpoint how much could be compared with it', async () => {
    const { note } = await book.seals.seal();
    const fault = new StreamTruncated('note-1', 'it was deleted.');
    const found = await book.verify({ checkpoint: note, log: failing(book.logs.log, 6, fault) });
    expect(found.findings.find(({ kind }) => kind === 'kept-checkpoint')?.sentence).toBe(
      'The kept checkpoint is of 9 entries, of which 6 could be read.',
    );
  });

  it('tells what it misses of the checkpoint stream', async () => {
    const fault = new StreamTruncated('checkpoints', 'it was truncated.');
    const found = await book.verify({ checkpoints: failing(book.logs.checkpoints, 1, fault) });
    expect(found).toMatchObject({ ok: false, events: ENTRIES, sealed: 5, checkpoints: 1 });
    expect(kinds(found)).toEqual(['checkpoint']);
    expect(found.findings.map(({ sentence }) => sentence).join()).toContain('it was truncated.');
  });

  it('knows nothing of a ledger whose engine is away', async () => {
    const away = new StoreUnavailable('The server does not answer.');
    for (const name of ['log', 'checkpoints'] as const)
      await expect(book.verify({ [name]: failing(book.logs[name], 1, away) })).rejects.toBe(away);
  });

  it('finds an older checkpoint stream by the published copy, and names it as it is called', async () => {
    sql('DELETE FROM events WHERE position = 2', 'checkpoints.db');
    const found = await book.verify();
    expect(kinds(found)).toEqual(['checkpoint']);
    expect(found.findings[0]?.sentence).toContain('an older copy of the checkpoints of all was put back');
  });

  it('needs nothing of the data directory but the public key', async () => {
    const verifier = verifierFrom(book.seals.vkey());
    const data = await directories.make();
    expect(await book.verify({ data, verifier })).toMatchObject({ ok: true, sealed: ENTRIES });
    expect(kinds(await book.verify({ data }))).toEqual(['checkpoint']);
  });

  it('is not begun with one of the two logs alone', async () => {
    const { log } = book.logs;
    await expect(verifyLedger({ data: shared, log })).rejects.toThrow(TypeError);
  });
});
