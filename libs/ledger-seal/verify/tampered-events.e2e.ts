import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { formatPosition } from '#lib/event-store/sqlite/index.js';
import { SealedBook, unguard } from '../testing/sealed-book.js';

/** What an administrator can do to single entries with SQL, once the guards of the file are taken off. All under a seal. */
const ENTRIES = 12;

describe('verifying finds the first entry that differs when', () => {
  let book: SealedBook;
  let database: Database.Database;
  let pristine: Buffer[];

  beforeAll(async () => {
    book = await SealedBook.make();
    await book.record(5);
    await book.seals.seal();
    await book.record(ENTRIES - 5);
    await book.seals.seal();
    await book.close();
    database = new Database(book.file('ledger.db'));
    unguard(database);
    pristine = database.prepare<[], Buffer>('SELECT bytes FROM events ORDER BY position').pluck().all();
  });
  afterAll(async () => {
    database.close();
    await book.dispose();
  });

  /** Makes a change, verifies, and takes the change back. */
  async function verifyAfter(change: () => void) {
    const rows = database.prepare<[], unknown[]>('SELECT * FROM events ORDER BY position').raw().all();
    const sequence = database.prepare('SELECT seq FROM sqlite_sequence').pluck().get();
    change();
    try {
      return await book.verify();
    } finally {
      database.transaction(() => {
        database.exec('DELETE FROM events');
        const insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?)');
        for (const row of rows) insert.run(...row);
        database.prepare('UPDATE sqlite_sequence SET seq = ?').run(sequence);
      })();
    }
  }

  const place = (leafIdx: number, position = leafIdx + 1) => ({ leafIdx, position: formatPosition(position) });
  const removing = (leafIdx: number) => database.prepare('DELETE FROM events WHERE position = ?').run(leafIdx + 1);
  const pairs = Array.from({ length: ENTRIES }, (_, a) =>
    Array.from({ length: ENTRIES - a - 1 }, (__, b) => [a, a + b + 1] as const),
  ).flat();

  it('nothing was changed: none', async () => {
    expect(await book.verify()).toMatchObject({
      ok: true,
      findings: [],
      first: null,
      events: ENTRIES,
      sealed: ENTRIES,
      checkpoints: 2,
    });
  });

  it.each(Array.from({ length: ENTRIES }, (_, leafIdx) => leafIdx))(
    'any byte of entry %i was changed',
    async (leafIdx) => {
      const update = database.prepare('UPDATE events SET bytes = ? WHERE position = ?');
      const bytes = pristine[leafIdx]!;
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Buffer.from(bytes);
        changed[at]! ^= 1 << (at % 8);
        update.run(changed, leafIdx + 1);
        const { ok, first } = await book.verify();
        expect({ at, ok, first }).toEqual({ at, ok: false, first: place(leafIdx) });
      }
      update.run(bytes, leafIdx + 1);
    },
  );

  it.each(Array.from({ length: ENTRIES - 1 }, (_, leafIdx) => leafIdx))('entry %i was removed', async (leafIdx) => {
    const { first } = await verifyAfter(() => removing(leafIdx));
    expect(first).toEqual(place(leafIdx, leafIdx + 2));
  });

  it('the last entry was removed', async () => {
    const { first, findings } = await verifyAfter(() => removing(ENTRIES - 1));
    expect(first).toEqual({ leafIdx: ENTRIES - 1, position: null });
    expect(findings[0]).toMatchObject({
      kind: 'short',
      sentence: expect.stringContaining('entries are missing at the end'),
    });
  });

  it('two entries changed places, whichever two', async () => {
    const swap = database.prepare('UPDATE events SET position = ? WHERE position = ?');
    for (const [a, b] of pairs) {
      const { first } = await verifyAfter(() => {
        for (const [to, from] of [
          [-1, a + 1],
          [a + 1, b + 1],
          [b + 1, -1],
        ])
          swap.run(to, from);
      });
      expect({ a, b, first }).toEqual({ a, b, first: place(a) });
    }
  });

  it('two entries changed their contents, whichever two', async () => {
    const update = database.prepare('UPDATE events SET bytes = ? WHERE position = ?');
    for (const [a, b] of pairs) {
      const { first } = await verifyAfter(() => {
        update.run(pristine[b], a + 1);
        update.run(pristine[a], b + 1);
      });
      expect({ a, b, first }).toEqual({ a, b, first: place(a) });
    }
  });

  it.each(Array.from({ length: ENTRIES }, (_, leafIdx) => leafIdx))(
    'an entry was slipped in before entry %i',
    async (leafIdx) => {
      const { first } = await verifyAfter(() => {
        database.prepare('UPDATE events SET position = -position WHERE position > ?').run(leafIdx);
        database.prepare('UPDATE events SET position = 1 - position WHERE position < 0').run();
        const bytes = pristine[0]!
          .toString()
          .replace(/"id":"[^"]+"/, '"id":"00000000-0000-4000-8000-000000000001"')
          .replace('note-0', 'note-x');
        database
          .prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?)')
          .run(leafIdx + 1, '00000000-0000-4000-8000-000000000001', 'note-x', 0, Buffer.from(bytes));
      });
      expect(first).toEqual(place(leafIdx));
    },
  );

  it.each(
    Array.from({ length: ENTRIES }, (_, leafIdx) => [0, -5].map((position) => [leafIdx, position] as const)).flat(),
  )('entry %i was put where no reader looks, at position %i', async (leafIdx, position) => {
    const { ok, events, first, findings } = await verifyAfter(() =>
      database.prepare('UPDATE events SET position = ? WHERE position = ?').run(position, leafIdx + 1),
    );
    expect({ ok, events }).toEqual({ ok: false, events: ENTRIES - 1 });
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'row', position: String(position) }));
    expect(first).toEqual(leafIdx === ENTRIES - 1 ? { leafIdx, position: null } : place(leafIdx, leafIdx + 2));
  });

  it.each([
    ['event_id', '00000000-0000-4000-8000-000000000002'],
    ['stream', 'note-elsewhere'],
    ['revision', 7],
  ])('the column %s disagrees with the bytes', async (column, value) => {
    for (let leafIdx = 0; leafIdx < ENTRIES; leafIdx += 1) {
      const { first, findings } = await verifyAfter(() =>
        database.prepare(`UPDATE events SET ${column} = ? WHERE position = ?`).run(value, leafIdx + 1),
      );
      expect(first).toEqual(place(leafIdx));
      expect(findings).toEqual([expect.objectContaining({ kind: 'row' })]);
    }
  });
});
