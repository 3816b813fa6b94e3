import { describe, expect, it } from '@jest/globals';
import { Type } from '@sinclair/typebox';
import { type CaughtUp, type RecordedEvent } from '#lib/event-store/index.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { eventRegistry } from './event-registry.js';
import { event } from './index.js';
import { upcasting } from './upcasting-store.js';

const registry = eventRegistry({
  RollCalled: event('The roll was called', { names: Type.Array(Type.String()) }, [
    ({ name }) => ({ names: [name as string] }),
  ]),
});
const NOW = '2026-03-02T09:00:00.000Z';

async function ledgerOfOldEvents() {
  const raw = openSqliteEventStore({ file: ':memory:', clock: () => Date.parse(NOW) });
  const store = upcasting(raw, registry);
  await store.append('roll-1', 'no-stream', [
    {
      id: '11111111-1111-5111-8111-111111111111',
      type: 'RollCalled',
      schemaVersion: 1,
      data: { name: 'Ash' },
      metadata: {},
      effectiveAt: null,
    },
  ]);
  return { raw, store };
}
const shape = ({ schemaVersion, data }: RecordedEvent) => ({ schemaVersion, data });
const TODAY = { schemaVersion: 2, data: { names: ['Ash'] } };

describe('Reading the log through the one choke point', () => {
  it('gives today’s shape from a stream, from the whole log and from a subscription', async () => {
    const { store } = await ledgerOfOldEvents();
    const seen: unknown[] = [];
    for await (const each of store.readStream('roll-1')) seen.push(shape(each));
    for await (const each of store.readAll()) seen.push(shape(each));
    const stop = new AbortController();
    const marks: CaughtUp[] = [];
    for await (const message of store.subscribe({ signal: stop.signal }))
      if ('caughtUp' in message) {
        marks.push(message);
        stop.abort();
      } else seen.push(shape(message));
    expect(seen).toEqual([TODAY, TODAY, TODAY]);
    expect(marks).toEqual([{ caughtUp: true, position: '0000000000000001' }]);
    await store.close();
  });

  it('leaves the stored bytes as they were written', async () => {
    const { raw, store } = await ledgerOfOldEvents();
    for await (const { bytes } of store.readBytes()) {
      const kept = JSON.parse(Buffer.from(bytes).toString()) as { data: unknown };
      expect(kept.data).toEqual({ name: 'Ash' });
    }
    expect(await store.head()).toBe(await raw.head());
    await store.close();
  });

  it('passes on what is no event: ranges, positions, closing', async () => {
    const { raw, store } = await ledgerOfOldEvents();
    expect(await store.positionAt(NOW)).toBe('0000000000000001');
    expect(store.parsePosition('1')).toBe('0000000000000001');
    const none: RecordedEvent[] = [];
    for await (const each of store.readAll({ after: '0000000000000001' })) none.push(each);
    for await (const each of store.readStream('roll-1', { from: 1 })) none.push(each);
    expect(none).toEqual([]);
    await store.close();
    await expect(raw.head()).rejects.toThrow(/closed/);
  });
});
