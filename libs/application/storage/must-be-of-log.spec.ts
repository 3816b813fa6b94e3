import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noted } from '#lib/event-store/contract/noted.js';
import { type EventStore } from '#lib/event-store/index.js';
import { formatPosition, openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { mustBeOfLog } from './must-be-of-log.js';

let folder: string;
let store: EventStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-of-log-'));
  store = openSqliteEventStore({ file: join(folder, 'ledger.db') });
  for (const number of [1, 2, 3]) await store.append(`note-${number}`, 'no-stream', [noted({ number })]);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('Views are of a log', () => {
  const check = (...positions: (string | null)[]) =>
    mustBeOfLog('The views in /data', positions, store, 'name another.');

  it.each([
    ['that are empty', [null, null]],
    ['that stand at its end', [null, formatPosition(3)]],
    ['that stand at an entry before', [formatPosition(1), formatPosition(2)]],
  ])('%s', async (_, positions) => {
    await expect(check(...positions)).resolves.toBeUndefined();
  });

  it.each([
    ['between its entries', `${formatPosition(2)}.5`, '2.5'],
    ['beyond its end', formatPosition(9_274), '9274'],
  ])('but not when one stands %s', async (_, position, text) => {
    const between = { ...fake(store), head: async () => formatPosition(3) };
    await expect(mustBeOfLog('The views in /data', [position], between, 'name another.')).rejects.toThrow(
      `The views in /data know an entry at position ${text}, and the log has none there. If the ledger was moved, name another. If it was not,`,
    );
  });
});

/** As an engine that has places between its entries answers: with the last entry at or before. */
const fake = (log: EventStore): Pick<EventStore, 'head' | 'readAll'> => ({
  head: () => log.head(),
  readAll: ({ upTo, ...range } = {}) =>
    log.readAll({ ...range, ...(upTo == null ? {} : { upTo: upTo.split('.')[0] ?? upTo }) }),
});
