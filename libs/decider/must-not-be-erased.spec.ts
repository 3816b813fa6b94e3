import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { Refusal } from '#lib/domain/index.js';
import { type EventStore } from '#lib/event-store/index.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { commandIdOf, derivedId } from './ids.js';
import { mustNotBeErased } from './must-not-be-erased.js';

const idOf = (name: string) => derivedId(commandIdOf('x', 'y'), name);
const [ASH, BIRCH, JANE, NOBODY] = [idOf('Ash'), idOf('Birch'), idOf('Jane'), idOf('nobody')];
const party = (person: string) => ({ person, post: null, label: null });

let store: EventStore;
beforeEach(async () => {
  store = openSqliteEventStore({ file: ':memory:', clock: () => 0 });
  await enter(ASH, 'Ash');
  await enter(BIRCH, 'Birch');
  await enter(JANE, { _sd: 'A'.repeat(43) });
});
afterEach(() => store.close());

const enter = (id: string, name: string | { _sd: string }) =>
  store.append(`person-${id}`, 'no-stream', [
    {
      id: idOf(`event of ${id}`),
      type: 'PersonRegistered',
      data: { name },
      metadata: {},
      effectiveAt: null,
      schemaVersion: 1,
    },
  ]);
const named = (...people: readonly string[]) =>
  mustNotBeErased(
    store,
    [{ data: { owners: people.map(party) } }],
    [{ parties: ['owners'] } as unknown as Parameters<typeof mustNotBeErased>[2][number]],
    new Map(),
  );

it('Whose name is sealed and no longer known is refused, again and again', async () => {
  for (let times = 0; times < 2; times += 1) await expect(named(ASH, JANE, BIRCH)).rejects.toThrow(Refusal);
  await named(ASH, BIRCH, NOBODY);
});

it('An entry whose name stands in the clear is read once: it can never be sealed', async () => {
  const reads = jest.spyOn(store, 'readStream');
  for (let times = 0; times < 3; times += 1) await named(ASH, BIRCH);
  expect(reads).toHaveBeenCalledTimes(2);
});

it('An entry that was not there yet is looked at again', async () => {
  await named(NOBODY);
  await enter(NOBODY, { _sd: 'B'.repeat(43) });
  await expect(named(NOBODY)).rejects.toThrow(Refusal);
});
