import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TestLedger } from './testing/ledger.js';
import { reading } from './testing/notes.js';

/** Cannot read an event that says so. */
const fragile = (version = 1, name = 'fragile') =>
  reading(
    name,
    (event) => {
      if (event.type === 'Poison') throw new TypeError('unreadable');
      return [{ key: event.stream, row: { seen: event.position } }];
    },
    version,
  );
const order = { reason: 'Imported twice.', by: 'clerk' };

let ledger: TestLedger;
beforeEach(() => void (ledger = new TestLedger()));
afterEach(() => ledger.close());
const elsewhere = () => `${ledger.file}-elsewhere`;

describe('a skip of one view', () => {
  test('lets no other view go on', async () => {
    const views = ledger.views([fragile(), fragile(1, 'brittle')]);
    await ledger.tell('a', 'Poison');
    await views.advance();
    await views.skip('fragile', order);
    await views.advance();
    expect(await views.status()).toMatchObject([
      { view: 'fragile', state: 'live' },
      { view: 'brittle', state: 'stopped' },
    ]);
  });

  test('lets no other version of it go on', async () => {
    const older = ledger.views([fragile(1)]);
    await older.advance();
    await ledger.tell('a', 'Poison');
    await older.advance();
    const newer = ledger.views([fragile(2)]);
    await newer.advance();
    await older.skip('fragile', order);
    expect(await older.status()).toMatchObject([{ version: 1, fault: null }]);
    await newer.advance();
    expect(await newer.status()).toMatchObject([{ version: 2, state: 'stopped' }]);
  });
});

describe('a skip on record', () => {
  test('is taken over by a program with views of its own that stopped there too, and recorded once', async () => {
    const [here, there] = [ledger.views([fragile()]), ledger.views([fragile()], { file: elsewhere() })];
    await ledger.tell('a', 'Poison');
    await here.advance();
    await there.advance();
    const position = await here.skip('fragile', order);
    expect(await there.skip('fragile', { ...order, reason: 'Told again.' })).toBe(position);
    expect(await ledger.stream('view-fragile')).toHaveLength(1);
    await there.advance();
    expect(await there.status()).toMatchObject([{ state: 'live' }]);
  });

  test('of two versions at the same moment are two', async () => {
    const [older, newer] = [ledger.views([fragile(1)]), ledger.views([fragile(2)], { file: elsewhere() })];
    await ledger.tell('a', 'Poison');
    await older.advance();
    await newer.advance();
    await Promise.all([older.skip('fragile', order), newer.skip('fragile', order)]);
    const versions = (await ledger.stream('view-fragile')).map(({ data }) => data['version']);
    expect(versions.toSorted()).toEqual([1, 2]);
  });

  test('is known to views made anew before they come to it, however far on in the log it is', async () => {
    const views = ledger.views([fragile()]);
    await ledger.tell('a', 'Poison');
    await views.advance();
    await ledger.tellMany('b');
    await views.skip('fragile', order);
    const faults: unknown[] = [];
    const anew = ledger.views([fragile()], { file: elsewhere(), log: ({ level }) => faults.push(level) });
    await anew.advance();
    expect(await anew.status()).toMatchObject([{ state: 'live' }]);
    expect(faults).not.toContain('error');
  });
});
