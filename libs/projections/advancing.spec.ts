import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { TestLedger } from './testing/ledger.js';
import { counts, notes, reading } from './testing/notes.js';
import { defineView } from './view.js';
import { type Views } from './views.js';

const view = counts();
let ledger: TestLedger;
beforeEach(() => void (ledger = new TestLedger()));
afterEach(() => ledger.close());

const countsIn = (views: Views) =>
  views.read({ views: [view] }, (reader) =>
    Object.fromEntries(Array.from(reader.rows(view), ({ key, row }) => [key, row.count])),
  );

/** Does something to the file behind the program's back. */
function tamper(sql: string): void {
  const database = new Database(ledger.file);
  database.exec(sql);
  database.close();
}

describe('rows and the checkpoint', () => {
  test('are written together or not at all: a program that dies in between leaves neither', async () => {
    const views = ledger.views([view]);
    await ledger.tell('a', 'Told');
    await views.advance();
    await ledger.tell('a', 'Told');
    tamper("CREATE TRIGGER dies BEFORE UPDATE ON generations BEGIN SELECT RAISE(ABORT, 'the power failed'); END");
    await expect(views.advance()).rejects.toMatchObject({ message: 'the power failed' });
    expect(countsIn(views)).toEqual({ a: 1 });
    tamper('DROP TRIGGER dies');
    await views.advance();
    expect(countsIn(views)).toEqual({ a: 2 });
  });

  test('move past events that no view handles', async () => {
    const views = ledger.views([notes()]);
    const position = await ledger.tell('elsewhere', 'SomethingElse');
    expect(await views.advance()).toBe(position);
    expect(await views.status()).toMatchObject([{ view: 'notes', position, behind: 0, state: 'live' }]);
  });

  test('are at nothing for an empty log, which is an answer', async () => {
    const views = ledger.views([view]);
    expect(await views.advance()).toBeNull();
    expect(countsIn(views)).toEqual({});
  });

  test('stand where they were after the program starts again', async () => {
    await ledger.tell('a', 'Told');
    await ledger.views([view]).advance();
    await ledger.tell('a', 'Told');
    const again = ledger.views([view]);
    expect(countsIn(again)).toEqual({ a: 1 });
    await again.advance();
    expect(countsIn(again)).toEqual({ a: 2 });
  });
});

describe('two programs that advance the same views', () => {
  test('apply every event once between them', async () => {
    const programs = [ledger.views([view]), ledger.views([view]), ledger.views([view])];
    for (let round = 0; round < 30; round += 1) {
      await ledger.tell(`stream-${round % 3}`, 'Told');
      await Promise.all(programs.slice(round % 3).map((views) => views.advance()));
    }
    await Promise.all(programs.map((views) => views.advance()));
    for (const views of programs) expect(countsIn(views)).toEqual({ 'stream-0': 10, 'stream-1': 10, 'stream-2': 10 });
  });

  test('do so too when one knows more views than the other', async () => {
    const more = counts('more-counts');
    const [one, two] = [ledger.views([view]), ledger.views([view, more])];
    for (let round = 0; round < 10; round += 1) {
      await ledger.tell('a', 'Told');
      await (round % 2 ? one : two).advance();
    }
    await two.advance();
    expect(countsIn(two)).toEqual({ a: 10 });
    expect(two.read({ views: [more] }, (reader) => reader.row(more, 'a')?.row.count)).toBe(10);
  });
});

describe('a handler', () => {
  test('that changes a row twice by one event: the last counts', async () => {
    const twice = reading('twice', () => [
      { key: 'a', row: { seen: 'first' } },
      { key: 'a', row: { seen: 'last' } },
    ]);
    const views = ledger.views([twice]);
    await ledger.tell('a', 'Told');
    await views.advance();
    expect(views.read({ views: [twice] }, (reader) => Array.from(reader.rows(twice), ({ row }) => row))).toEqual([
      { seen: 'last' },
    ]);
  });

  test('sees the rows as they stand before its event, whatever it has given already', async () => {
    const lazy = reading('lazy', function* (_event, rows) {
      yield { key: 'a', row: { seen: `${rows.get('a')?.seen ?? ''}1` } };
      yield { key: 'b', row: { seen: `saw ${rows.get('a')?.seen ?? 'nothing'}` } };
    });
    const views = ledger.views([lazy]);
    await ledger.tell('a', 'Told');
    await ledger.tell('a', 'Told');
    await views.advance();
    views.read({ views: [lazy] }, (reader) => {
      expect(reader.row(lazy, 'a')?.row.seen).toBe('11');
      expect(reader.row(lazy, 'b')?.row.seen).toBe('saw 1');
    });
  });

  test('finds rows by a column, those of this batch and those before it, in order of key', async () => {
    const finder = reading('finder', (event, rows) => {
      const found = rows.by('seen', 'Told').map(({ key }) => key);
      return event.type === 'Asked'
        ? [{ key: 'answer', row: { seen: found.join() } }]
        : [{ key: event.stream, row: event.type === 'Ended' ? null : { seen: event.type } }];
    });
    const views = ledger.views([finder]);
    for (const stream of ['c', 'a', 'd', 'e']) await ledger.tell(stream, 'Told');
    await views.advance();
    await ledger.tell('d', 'Ended');
    await ledger.tell('e', 'Changed');
    await ledger.tell('b', 'Told');
    await ledger.tell('q', 'Asked');
    await views.advance();
    expect(views.read({ views: [finder] }, (reader) => reader.row(finder, 'answer')?.row.seen)).toBe('a,b,c');
  });

  test('that changes a row in place stops its view: the change would be told nowhere', async () => {
    const careless = reading('careless', (event, rows) => {
      const row = rows.get('a');
      return [{ key: 'a', row: row ? Object.assign(row, { seen: event.position }) : { seen: 'first' } }];
    });
    const views = ledger.views([careless]);
    await ledger.tell('a', 'Told');
    await ledger.tell('a', 'Told');
    await views.advance();
    expect(await views.status()).toMatchObject([{ state: 'stopped' }]);
  });

  test('may change a row any number of times, a little or much, and each version stands where it stood', async () => {
    const growing = defineView<{ log: readonly string[]; words: string }, { type: 'Told'; data: unknown }>({
      name: 'growing',
      version: 1,
      title: 'Grows',
      columns: {},
      sort: () => '',
      on: {
        Told(event, rows) {
          const before = rows.get(event.stream);
          const log = [...(before?.log ?? []), event.position];
          return [
            {
              key: event.stream,
              row: { log, words: 'x'.repeat(event.revision % 7 === 0 ? 500 + event.revision : 500) },
            },
          ];
        },
      },
    });
    const views = ledger.views([growing]);
    const positions: string[] = [];
    for (let index = 0; index < 40; index += 1) {
      positions.push(await ledger.tell('a', 'Told'));
      // Sometimes with the rows in memory, sometimes by a program that has to read them first.
      if (index % 3 === 0) await views.advance();
      else if (index % 5 === 0) await ledger.views([growing]).advance();
    }
    await views.advance();
    for (const [index, at] of positions.entries())
      views.read({ views: [growing], at }, (reader) => {
        const words = 'x'.repeat(index % 7 === 0 ? 500 + index : 500);
        expect(reader.row(growing, 'a')?.row).toEqual({ log: positions.slice(0, index + 1), words });
      });
  });

  test('of an event type and one of every event both have their say', async () => {
    const both = { ...counts('both'), columns: {} };
    const own = { ...both, on: { ...both.on, Told: () => [{ key: 'told', row: { count: 1, last: '' } }] } };
    const views = ledger.views([own]);
    await ledger.tell('a', 'Told');
    await views.advance();
    views.read({ views: [own] }, (reader) =>
      expect(Array.from(reader.rows(own), ({ key }) => key)).toEqual(['a', 'told']),
    );
  });
});

test('positions grow as text, which is how they are compared', async () => {
  const views = ledger.views([view]);
  const positions: (string | null)[] = [];
  for (let index = 0; index < 12; index += 1) {
    await ledger.tell('a', 'Told');
    positions.push(await views.advance());
  }
  expect(positions.toSorted()).toEqual(positions);
  views.read({ views: [view], at: positions[8] ?? null }, (reader) => expect(reader.row(view, 'a')?.row.count).toBe(9));
});
