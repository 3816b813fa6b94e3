import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { UnknownView, ViewFaulted, ViewNotFaulted } from './errors.js';
import { type ViewsLogLine } from './log.js';
import { TestLedger } from './testing/ledger.js';
import { counts, reading } from './testing/notes.js';

const view = counts();
/** Cannot read an event that says so. */
const fragile = (version = 1, broken = () => true) =>
  reading(
    'fragile',
    (event) => {
      if (event.type === 'Poison' && broken()) throw new TypeError('cannot read "Mrs Jones of Hereford"');
      return [{ key: event.stream, row: { seen: event.position } }];
    },
    version,
  );

let ledger: TestLedger;
beforeEach(() => void (ledger = new TestLedger()));
afterEach(() => ledger.close());

describe('a view that cannot read an event', () => {
  test('stops there and says so; the others go on', async () => {
    const views = ledger.views([fragile(), view], { clock: () => Date.UTC(2026, 2, 14) });
    const good = await ledger.tell('a', 'Told');
    const poison = await ledger.tell('a', 'Poison');
    const last = await ledger.tell('a', 'Told');
    expect(await views.advance()).toBe(last);
    const [stopped, live] = await views.status();
    expect(stopped).toMatchObject({
      state: 'stopped',
      position: good,
      behind: 2,
      fault: { position: poison, at: '2026-03-14T00:00:00.000Z' },
    });
    expect(live).toMatchObject({ state: 'live', position: last, behind: 0, fault: null });
  });

  test('refuses to be read, with the position and the error, and without what the event says', async () => {
    const views = ledger.views([fragile()]);
    const poison = await ledger.tell('a', 'Poison');
    await views.advance();
    const read = () => views.read({ views: [fragile()] }, () => null);
    expect(read).toThrow(ViewFaulted);
    expect(read).toThrow(`stopped at position ${poison}`);
    try {
      read();
    } catch (error) {
      expect(error).toMatchObject({ view: 'fragile', position: poison });
      expect((error as ViewFaulted).error).toMatch(/^TypeError: cannot read "…" \(faults\.spec\.ts:\d+\)$/);
    }
  });

  test('keeps what was right before it, and what one event half did is not done', async () => {
    const half = reading('half', function* (event) {
      yield { key: 'a', row: { seen: event.position } };
      if (event.type === 'Poison') throw new Error('half way');
    });
    const views = ledger.views([half]);
    const good = await ledger.tell('a', 'Told');
    await ledger.tell('a', 'Poison');
    await views.advance();
    await views.skip('half', { reason: 'Written by mistake.', by: 'clerk' });
    await views.advance();
    expect(views.read({ views: [half] }, (reader) => reader.row(half, 'a')?.row.seen)).not.toBe(good);
    expect(views.read({ views: [half], at: good }, (reader) => reader.row(half, 'a')?.row.seen)).toBe(good);
  });

  test('stays stopped when the program starts again', async () => {
    await ledger.tell('a', 'Poison');
    await ledger.views([fragile()]).advance();
    const again = ledger.views([fragile()]);
    await again.advance();
    expect(await again.status()).toMatchObject([{ state: 'stopped' }]);
  });

  test('is tried again a few times: a fault that passes stops nothing', async () => {
    let failures = 2;
    const lines: ViewsLogLine[] = [];
    const views = ledger.views([fragile(1, () => failures-- > 0)], {
      retries: { times: 2, firstDelayMs: 1 },
      log: (line) => lines.push(line),
    });
    const poison = await ledger.tell('a', 'Poison');
    await views.advance();
    expect(await views.status()).toMatchObject([{ state: 'live', position: poison }]);
    expect(lines.filter(({ level }) => level === 'warn')).toHaveLength(2);
  });

  test('is tried no more often than that', async () => {
    let tries = 0;
    const views = ledger.views([fragile(1, () => ++tries > 0)], { retries: { times: 2, firstDelayMs: 1 } });
    await ledger.tell('a', 'Poison');
    await views.advance();
    await views.advance();
    expect(tries).toBe(3);
    expect(await views.status()).toMatchObject([{ state: 'stopped' }]);
  });

  test('catches up by itself in a version that can read it', async () => {
    await ledger.tell('a', 'Poison');
    await ledger.tell('b', 'Told');
    await ledger.views([fragile()]).advance();
    const fixed = ledger.views([fragile(2, () => false)]);
    await fixed.advance();
    fixed.read({ views: [fragile(2)] }, (reader) => expect([...reader.rows(fragile(2))]).toHaveLength(2));
  });
});

describe('a skip', () => {
  test('is on record in the log, with who and why, and lets the view catch up', async () => {
    const views = ledger.views([fragile(), view]);
    const poison = await ledger.tell('a', 'Poison');
    const after = await ledger.tell('b', 'Told');
    await views.advance();
    const position = await views.skip('fragile', { reason: 'Imported twice.', by: 'j.smith' });
    const [recorded] = await ledger.stream('view-fragile');
    expect(recorded).toMatchObject({
      type: 'ViewEventSkipped',
      position,
      data: { view: 'fragile', version: 1, position: poison, reason: 'Imported twice.' },
      metadata: { actor: 'j.smith' },
    });
    await views.advance();
    expect(await views.status()).toMatchObject([
      { state: 'live', position },
      { state: 'live', position },
    ]);
    expect(views.read({ views: [fragile()] }, (reader) => reader.row(fragile(), 'b')?.row.seen)).toBe(after);
  });

  test('passes over that event alone: the next one it cannot read stops it again', async () => {
    const views = ledger.views([fragile()]);
    await ledger.tell('a', 'Poison');
    const second = await ledger.tell('a', 'Poison');
    await views.advance();
    await views.skip('fragile', { reason: 'Imported twice.', by: 'clerk' });
    await views.advance();
    expect(await views.status()).toMatchObject([{ state: 'stopped', fault: { position: second } }]);
    await views.skip('fragile', { reason: 'Imported three times.', by: 'clerk' });
    await views.advance();
    expect(await views.status()).toMatchObject([{ state: 'live' }]);
  });

  test('is honoured by a rebuild, and where the views are made anew', async () => {
    const views = ledger.views([fragile()]);
    await ledger.tell('a', 'Poison');
    await views.advance();
    await views.skip('fragile', { reason: 'Imported twice.', by: 'clerk' });
    await views.rebuild('fragile');
    expect(await views.status()).toMatchObject([{ state: 'live' }]);
    const anew = ledger.views([fragile()], { file: `${ledger.file}-anew` });
    await anew.advance();
    expect(await anew.status()).toMatchObject([{ state: 'live' }]);
  });

  test('holds even where the handler would read the event now: the same version gives the same rows', async () => {
    let broken = true;
    const views = ledger.views([fragile(1, () => broken)]);
    await ledger.tell('a', 'Poison');
    await views.advance();
    await views.skip('fragile', { reason: 'Imported twice.', by: 'clerk' });
    broken = false;
    await views.rebuild('fragile');
    expect(views.read({ views: [fragile()] }, (reader) => reader.row(fragile(), 'a'))).toBeUndefined();
  });

  test('binds the version that could not read it; a later one reads it', async () => {
    const views = ledger.views([fragile()]);
    await ledger.tell('a', 'Poison');
    await views.advance();
    await views.skip('fragile', { reason: 'The program is wrong.', by: 'clerk' });
    await views.advance();
    const fixed = ledger.views([fragile(2, () => false)]);
    await fixed.advance();
    expect(fixed.read({ views: [fragile(2)] }, (reader) => reader.row(fragile(2), 'a'))).toBeDefined();
  });

  test('made by another program counts here', async () => {
    const [here, there] = [ledger.views([fragile()]), ledger.views([fragile()])];
    await ledger.tell('a', 'Poison');
    await here.advance();
    await there.skip('fragile', { reason: 'Imported twice.', by: 'clerk' });
    await here.advance();
    expect(await here.status()).toMatchObject([{ state: 'live' }]);
  });

  test('told twice is recorded once', async () => {
    const [here, there] = [ledger.views([fragile()]), ledger.views([fragile()])];
    await ledger.tell('a', 'Poison');
    await here.advance();
    await Promise.all([here, there].map((views) => views.skip('fragile', { reason: 'Imported twice.', by: 'clerk' })));
    expect(await ledger.stream('view-fragile')).toHaveLength(1);
  });

  test('is refused for a view that has not stopped, or that there is not', async () => {
    const views = ledger.views([view]);
    await views.advance();
    await expect(views.skip('counts', { reason: 'No.', by: 'clerk' })).rejects.toThrow(ViewNotFaulted);
    await expect(views.skip('sums', { reason: 'No.', by: 'clerk' })).rejects.toThrow(UnknownView);
    await expect(views.skip('sums', { reason: 'No.', by: 'clerk' })).rejects.toThrow('The views are: counts.');
  });
});
