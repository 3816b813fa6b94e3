import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NotReachedInTime } from './errors.js';
import { TestLedger } from './testing/ledger.js';
import { counts, reading } from './testing/notes.js';

const view = counts();
let ledger: TestLedger;
let stop: AbortController;
beforeEach(() => {
  ledger = new TestLedger();
  stop = new AbortController();
});
afterEach(async () => {
  stop.abort();
  await ledger.close();
});

describe('views that follow the log', () => {
  test('catch up, then take in each event as it comes, until told to stop', async () => {
    const views = ledger.views([view]);
    await ledger.tell('a', 'Told');
    const following = views.follow(stop.signal);
    for (let count = 2; count < 6; count += 1) {
      await views.waitFor(await ledger.tell('a', 'Told'), 5_000);
      expect(views.read({ views: [view] }, (reader) => reader.row(view, 'a')?.row.count)).toBe(count);
    }
    stop.abort();
    await following;
    await ledger.tell('a', 'Told');
    expect(await views.status()).toMatchObject([{ behind: 1 }]);
  });

  test('are read from another connection, as another thread would', async () => {
    const following = ledger.views([view]).follow(stop.signal);
    const reader = ledger.views([view]);
    await reader.waitFor(await ledger.tell('a', 'Told'), 5_000);
    expect(reader.read({ views: [view] }, (rows) => rows.row(view, 'a')?.row.count)).toBe(1);
    stop.abort();
    await following;
  });

  test('take in a burst whole', async () => {
    const views = ledger.views([view]);
    const following = views.follow(stop.signal);
    const told = await Promise.all(Array.from({ length: 1_500 }, (_, index) => ledger.tell(`s${index}`, 'Told')));
    await views.waitFor(told.toSorted().at(-1) ?? '', 10_000);
    expect(views.read({ views: [view] }, (rows) => [...rows.rows(view)].length)).toBe(1_500);
    stop.abort();
    await following;
  });

  test('that stopped catch up by themselves once another program skips the event', async () => {
    const fragile = reading('fragile', (event) => {
      if (event.type === 'Poison') throw new Error('unreadable');
      return [{ key: event.stream, row: { seen: event.type } }];
    });
    const views = ledger.views([fragile, view]);
    const following = views.follow(stop.signal);
    await ledger.tell('a', 'Poison');
    await views.waitFor(await ledger.tell('b', 'Told'), 5_000);
    const position = await ledger.views([fragile]).skip('fragile', { reason: 'Imported twice.', by: 'clerk' });
    await views.waitFor(position, 5_000);
    expect(views.read({ views: [fragile] }, (rows) => rows.row(fragile, 'b')?.row.seen)).toBe('Told');
    stop.abort();
    await following;
  });

  test('end at once when there is nothing to do', async () => {
    const views = ledger.views([view]);
    const following = views.follow(stop.signal);
    await views.waitFor(await ledger.tell('a', 'Told'), 5_000);
    const begun = performance.now();
    stop.abort();
    await following;
    expect(performance.now() - begun).toBeLessThan(200);
  });
});

describe('waiting for a position', () => {
  test('ends in a refusal when the views do not reach it in time', async () => {
    const views = ledger.views([view]);
    await views.advance();
    const position = await ledger.tell('a', 'Told');
    await expect(views.waitFor(position, 20)).rejects.toThrow(NotReachedInTime);
    await expect(views.waitFor(position, 0)).rejects.toThrow('did not reach it within 0 ms');
  });

  test('is over when they have passed it already', async () => {
    const views = ledger.views([view]);
    const position = await ledger.tell('a', 'Told');
    await views.advance();
    await views.waitFor(position, 0);
  });

  test('can be given up', async () => {
    const views = ledger.views([view]);
    await views.advance();
    const position = await ledger.tell('a', 'Told');
    const waiting = views.waitFor(position, 10_000, { signal: stop.signal });
    stop.abort();
    await expect(waiting).rejects.toThrow('aborted');
  });

  test('does not wait for a view that has stopped', async () => {
    const fragile = reading('fragile', () => {
      throw new Error('unreadable');
    });
    const views = ledger.views([fragile, view]);
    const position = await ledger.tell('a', 'Told');
    await views.advance();
    await views.waitFor(position, 0);
  });
});
