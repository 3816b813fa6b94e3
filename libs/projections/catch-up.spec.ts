import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MANY, TestLedger } from './testing/ledger.js';
import { counts, reading } from './testing/notes.js';

let ledger: TestLedger;
beforeEach(() => void (ledger = new TestLedger()));
afterEach(() => ledger.close());

describe('catching up with a log of many batches', () => {
  const view = counts();
  const countOf = (views: ReturnType<TestLedger['views']>) =>
    views.read({ views: [view] }, (reader) => reader.row(view, 'a')?.row.count);

  test('applies each event once, and ends at the head', async () => {
    const views = ledger.views([view]);
    await ledger.tellMany('a');
    const head = await views.advance();
    expect(countOf(views)).toBe(MANY);
    expect(await views.status()).toMatchObject([{ state: 'live', position: head, behind: 0 }]);
  });

  test('answers only once it stands at the head', async () => {
    await ledger.tellMany('a');
    const views = ledger.views([view]);
    const stop = new AbortController();
    // Stopped from within, after the first batch is under way.
    const stopping = reading('stopping', () => {
      stop.abort();
      return [];
    });
    await ledger.views([view, stopping]).advance({ signal: stop.signal });
    expect(await views.status()).toMatchObject([{ state: 'building' }]);
    await views.advance();
    expect(await views.status()).toMatchObject([{ state: 'live' }]);
    expect(countOf(views)).toBe(MANY);
  });

  test('brings the view furthest behind up first, and applies nothing twice to the others', async () => {
    await ledger.tell('a', 'Told');
    await ledger.views([view]).advance();
    const late = counts('late');
    const both = ledger.views([view, late]);
    await ledger.tell('a', 'Told');
    await both.advance();
    expect(countOf(both)).toBe(2);
    expect(both.read({ views: [late] }, (reader) => reader.row(late, 'a')?.row.count)).toBe(2);
  });
});
