import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { UnknownView, ViewFaulted, ViewRebuilding } from './errors.js';
import { type RebuildProgress } from './rebuild.js';
import { TestLedger } from './testing/ledger.js';
import { counts, reading } from './testing/notes.js';
import { type Views } from './views.js';

const view = counts();
let ledger: TestLedger;
beforeEach(() => void (ledger = new TestLedger()));
afterEach(() => ledger.close());

const countOf = (views: Views, version = 1) => {
  const asked = counts('counts', version);
  return views.read({ views: [asked] }, (reader) => reader.row(asked, 'a')?.row.count);
};
const tables = () => {
  const database = new Database(ledger.file, { readonly: true });
  const names = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE name LIKE 'counts_v%'")
    .pluck()
    .all();
  database.close();
  return new Set(names.map((name) => name.split('_').slice(0, 3).join('_')));
};

describe('a rebuild', () => {
  test('fills new tables while the view answers, swaps, and drops the old ones', async () => {
    const views = ledger.views([view]);
    await ledger.tell('a', 'Told');
    await views.advance();
    const seen: (number | undefined)[] = [];
    const progress: RebuildProgress[] = [];
    expect([...tables()]).toEqual(['counts_v1_g1']);
    await views.rebuild('counts', {
      onProgress(one) {
        progress.push(one);
        seen.push(countOf(views));
      },
    });
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen)).toEqual(new Set([1]));
    expect(progress.at(-1)).toEqual({
      view: 'counts',
      position: await ledger.store.head(),
      head: await ledger.store.head(),
    });
    expect([...tables()]).toEqual(['counts_v1_g2']);
    expect(countOf(views)).toBe(1);
  });

  test('mends a view whose rows were spoilt', async () => {
    const views = ledger.views([view]);
    await ledger.tell('a', 'Told');
    await views.advance();
    const database = new Database(ledger.file);
    database.exec('DELETE FROM counts_v1_g1');
    database.close();
    expect(countOf(views)).toBeUndefined();
    await views.rebuild('all');
    expect(countOf(views)).toBe(1);
  });

  test('includes what came while it ran, and disturbs nobody who follows', async () => {
    const views = ledger.views([view]);
    for (let index = 0; index < 5; index += 1) await ledger.tell('a', 'Told');
    const stop = new AbortController();
    const follower = ledger.views([view]);
    const following = follower.follow(stop.signal);
    const rebuilding = views.rebuild('counts');
    for (let index = 0; index < 20; index += 1) await ledger.tell('a', 'Told');
    await rebuilding;
    const last = await ledger.tell('a', 'Told');
    await follower.waitFor(last, 5_000);
    stop.abort();
    await following;
    expect(countOf(follower)).toBe(26);
    expect(countOf(views)).toBe(26);
  });

  test('that was interrupted is finished by whoever comes next', async () => {
    const views = ledger.views([view]);
    await ledger.tell('a', 'Told');
    await views.advance();
    const stop = new AbortController();
    stop.abort();
    await views.rebuild('counts', { signal: stop.signal });
    const again = ledger.views([view]);
    expect(await again.status()).toMatchObject([{ state: 'rebuilding', rebuilding: { position: null } }]);
    expect(countOf(again)).toBe(1);
    await again.advance();
    expect(await again.status()).toMatchObject([{ state: 'live', rebuilding: null }]);
    expect([...tables()]).toEqual(['counts_v1_g2']);
  });

  test('begun again begins afresh', async () => {
    const views = ledger.views([view]);
    await ledger.tell('a', 'Told');
    await views.advance();
    const stop = new AbortController();
    stop.abort();
    await views.rebuild('counts', { signal: stop.signal });
    await views.rebuild('counts');
    expect([...tables()]).toEqual(['counts_v1_g3']);
  });

  test('that fails says so, and the view that answers goes on answering', async () => {
    let broken = false;
    const fragile = reading('fragile', (event) => {
      if (broken) throw new Error('no longer');
      return [{ key: event.stream, row: { seen: event.type } }];
    });
    const views = ledger.views([fragile]);
    await ledger.tell('a', 'Told');
    await views.advance();
    broken = true;
    await expect(views.rebuild('fragile')).rejects.toThrow(ViewFaulted);
    expect(views.read({ views: [fragile] }, (reader) => reader.row(fragile, 'a')?.row.seen)).toBe('Told');
    broken = false;
    await views.rebuild('fragile');
    expect(await views.status()).toMatchObject([{ state: 'live', fault: null }]);
  });

  test('of a view that there is not is refused', async () => {
    await expect(ledger.views([view]).rebuild('sums')).rejects.toThrow(UnknownView);
  });
});

describe('a new version of a view', () => {
  test('is built before it answers, and the old one answers for the old program until then', async () => {
    const old = ledger.views([view]);
    await ledger.tell('a', 'Told');
    await old.advance();
    const upgraded = ledger.views([counts('counts', 2)]);
    expect(await upgraded.status()).toMatchObject([{ state: 'building', version: 2, position: null, behind: 1 }]);
    expect(() => countOf(upgraded, 2)).toThrow(ViewRebuilding);
    expect(countOf(old)).toBe(1);
    await upgraded.advance();
    expect(countOf(upgraded, 2)).toBe(1);
    expect([...tables()]).toEqual(['counts_v2_g2']);
    expect(() => countOf(old)).toThrow(ViewRebuilding);
  });

  test('takes the place of an older one that was still being built', async () => {
    ledger.views([view]);
    ledger.views([counts('counts', 2)]);
    expect([...tables()]).toEqual(['counts_v2_g2']);
  });

  test('with the same number but other indexes is built anew too', async () => {
    const views = ledger.views([view]);
    await ledger.tell('a', 'Told');
    await views.advance();
    const indexed = { ...view, columns: { last: (row: { last: string }) => row.last } };
    const changed = ledger.views([indexed]);
    await changed.advance();
    const last = await ledger.store.head();
    changed.read({ views: [indexed] }, (reader) =>
      expect([...reader.rows(indexed, { where: { last } })]).toHaveLength(1),
    );
  });
});
