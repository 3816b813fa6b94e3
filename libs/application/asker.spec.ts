import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ReactorRunner } from '#lib/reactors/reactor-runner.js';
import { encodeCursor } from './cursor.js';
import { type Fault, InvalidQuery } from './faults.js';
import { notesBook } from './testing/notes-book.js';
import { REACTORS } from './reactor-token.js';
import { openBook, type OpenBook } from './testing/open-book.js';

let book: OpenBook;
beforeEach(async () => {
  book = await openBook(notesBook());
});
afterEach(() => book.close());

const open = async (id: string, text: string, at?: string) => {
  if (at !== undefined) book.at(at);
  return book.dispatcher.tell({ command: 'OpenNote', id, body: { text }, actor: 'clerk' });
};
const add = (id: string, text: string) =>
  book.dispatcher.tell({ command: 'AddToNote', params: { id }, body: { text }, actor: 'clerk' });
const list = async (query: Record<string, unknown> = {}) => {
  const { items, ...answer } = await book.asker.list({ resource: 'notes', query, waitMs: 200 });
  return { ids: items.map((item) => (item as { id: string }).id), items, ...answer };
};
const faultsOf = async (asking: Promise<unknown>): Promise<readonly Fault[]> => {
  const error: unknown = await asking.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InvalidQuery)) throw error;
  return error.faults;
};

describe('A list as it stands', () => {
  it('is empty at no position while nothing was recorded', async () => {
    await book.upkeep.bringUpToDate();
    expect(await list()).toEqual({ kind: 'list', ids: [], items: [], position: null, next: null });
  });

  it('gives the items in order and the position they were read at', async () => {
    await open('b', 'Birch');
    const { position } = await open('a', 'Ash');
    await book.upkeep.bringUpToDate();
    expect(await list()).toEqual({
      kind: 'list',
      ids: ['a', 'b'],
      items: [
        { id: 'a', lines: ['Ash'], today: '2026-03-02', effectiveOn: null },
        { id: 'b', lines: ['Birch'], today: '2026-03-02', effectiveOn: null },
      ],
      position,
      next: null,
    });
    expect((await list({ text: 'Bi' })).ids).toEqual(['b']);
  });

  it('refuses what it does not know, naming the field', async () => {
    expect(await faultsOf(list({ colour: 'red', limit: '0' }))).toEqual([
      { field: 'colour', sentence: 'There is no field colour here.' },
      { field: 'limit', sentence: 'Limit must not be less than 1.' },
    ]);
    await expect(book.asker.ask({ resource: 'minutes' })).rejects.toMatchObject({ kind: 'unknown' });
  });
});

describe('What the ledger said then', () => {
  beforeEach(async () => {
    // 23:30 on 5 July is 22:30 UTC: summer time.
    await open('a', 'Ash', '2026-07-05T22:30:00.000Z');
    await open('b', 'Birch', '2026-07-05T23:30:00.000Z');
    await open('c', 'Cedar', '2026-07-07T09:00:00.000Z');
    await book.upkeep.bringUpToDate();
  });

  it.each([
    ['a day means its end in London', '2026-07-05', ['a'], '2026-07-05'],
    ['the next day holds what was told after midnight in London', '2026-07-06', ['a', 'b'], '2026-07-06'],
    ['a day before the first entry is the empty minute book', '2026-07-04', [], '2026-07-04'],
    ['a day to come is now', '2027-01-01', ['a', 'b', 'c'], '2027-01-01'],
    ['an instant is inclusive', '2026-07-05T23:30:00.000Z', ['a', 'b'], '2026-07-06'],
    ['an instant without thousandths', '2026-07-05T22:30:00Z', ['a'], '2026-07-05'],
    ['an instant with tenths', '2026-07-05T23:29:59.9Z', ['a'], '2026-07-06'],
    ['a position as a person types it', '2', ['a', 'b'], '2026-07-06'],
    ['a position in full', '0000000000000001', ['a'], '2026-07-05'],
  ])('%s', async (_, asAt, ids, today) => {
    const answer = await list({ asAt });
    expect(answer.ids).toEqual(ids);
    for (const item of answer.items) expect(item).toMatchObject({ today });
  });

  it('takes today from effectiveOn when it is given', async () => {
    expect((await list({ effectiveOn: '2024-06-13' })).items[0]).toMatchObject({ today: '2024-06-13' });
    const instant = await list({ effectiveOn: '2026-06-13T23:30:00.000Z', asAt: '3' });
    expect(instant.items[0]).toMatchObject({ today: '2026-06-14', effectiveOn: '2026-06-13T23:30:00.000Z' });
  });

  it('refuses a position beyond the end of the log, and saying where it ends', async () => {
    await expect(list({ asAt: '4' })).rejects.toMatchObject({
      kind: 'field',
      field: 'asAt',
      rule: 'position-beyond-head',
      message: 'The log ends at position 3; there is no position 4 yet.',
    });
    await expect(list({ asAt: '99999999999999999999' })).rejects.toMatchObject({ rule: 'position-beyond-head' });
  });

  it('refuses days that are not in the calendar', async () => {
    expect(await faultsOf(list({ asAt: '2026-02-30' }))).toEqual([
      { field: 'asAt', sentence: 'There is no such day or time as 2026-02-30.' },
    ]);
    expect(await faultsOf(list({ asAt: 'Tuesday' }))).toHaveLength(1);
  });
});

describe('Pages', () => {
  beforeEach(async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await open(id, id);
    await book.upkeep.bringUpToDate();
  });

  it('show one picture, whatever is recorded between them', async () => {
    const first = await list({ limit: 2 });
    expect(first.ids).toEqual(['a', 'b']);
    await open('bb', 'bb', '2026-03-03T09:00:00.000Z');
    await book.upkeep.bringUpToDate();
    const second = await list({ limit: 2, after: first.next });
    expect(second.ids).toEqual(['c', 'd']);
    expect(second.position).toBe(first.position);
    const third = await list({ limit: 2, after: second.next });
    expect(third).toMatchObject({ ids: ['e'], next: null, position: first.position });
    expect(third.items[0]).toMatchObject({ today: '2026-03-02' });
    expect((await list({ limit: 10 })).ids).toEqual(['a', 'b', 'bb', 'c', 'd', 'e']);
  });

  it('have no next page where the list ends', async () => {
    expect((await list({ limit: 5 })).next).toBeNull();
    expect((await list({ limit: 4 })).next).not.toBeNull();
  });

  it('hold a hundred items unless told otherwise', async () => {
    const page = await book.asker.list({ resource: 'notes', defaultLimit: 3 });
    expect(page.items).toHaveLength(3);
  });

  it('refuse a cursor that is none', async () => {
    const sentence = 'This is no cursor. Give the `next` of the page before.';
    expect(await faultsOf(list({ after: 'x' }))).toEqual([{ field: 'after', sentence }]);
    const made = Buffer.from(JSON.stringify({ position: 5, sort: '' })).toString('base64url');
    expect(await faultsOf(list({ after: made }))).toEqual([{ field: 'after', sentence }]);
    const nowhere = encodeCursor({ position: 'x', sort: '', key: '', today: '2026-03-02' });
    expect(await faultsOf(list({ after: nowhere }))).toEqual([{ field: 'after', sentence }]);
  });

  it('stream one after another, up to a limit', async () => {
    const ids = async (query: Record<string, unknown>) => {
      const seen: unknown[] = [];
      for await (const item of book.asker.stream({ resource: 'notes', query })) seen.push((item as { id: string }).id);
      return seen;
    };
    expect(await ids({})).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await ids({ limit: '3' })).toEqual(['a', 'b', 'c']);
  });
});

describe('One thing', () => {
  it('is given with its revision, as it was at any position', async () => {
    await open('a', 'Ash');
    const { position } = await add('a', 'Birch');
    await book.upkeep.bringUpToDate();
    const ask = (asAt?: string) => book.asker.one({ resource: 'notes/:id', params: { id: 'a' }, query: { asAt } });
    expect(await ask()).toEqual({
      kind: 'item',
      item: { id: 'a', lines: ['Ash', 'Birch'], revision: 1, today: '2026-03-02' },
      position,
      revision: 1,
    });
    expect(await ask('1')).toMatchObject({ revision: 0, item: { lines: ['Ash'] } });
    await expect(ask('2025-01-01')).rejects.toMatchObject({
      kind: 'unknown',
      message: 'There is no note with the id a.',
    });
  });
});

describe('Reading what was just written', () => {
  it('waits for the position a command answered with', async () => {
    const stop = new AbortController();
    const reactors = book.app.get<ReactorRunner>(REACTORS);
    const following = Promise.all([reactors.follow(stop.signal), book.ledger.views.follow(stop.signal)]);
    const { position } = await open('a', 'Ash');
    expect((await list({ minPosition: position })).ids).toEqual(['a']);
    stop.abort();
    await following;
  });

  it('says so when the position is not reached in time', async () => {
    await open('a', 'Ash');
    await expect(list({ minPosition: '0000000000000001' })).rejects.toMatchObject({ name: 'NotReachedInTime' });
    await book.upkeep.bringUpToDate();
    await expect(list({ minPosition: '9' })).rejects.toMatchObject({ name: 'NotReachedInTime' });
    expect(await faultsOf(list({ minPosition: '0' }))).toEqual([
      { field: 'minPosition', sentence: 'There can be no position 0.' },
    ]);
  });
});
