import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { derivedId, reactionIdOf } from '#lib/decider/ids.js';
import { AddToNote, noteEvents, noteFold, OpenNote } from '#lib/decider/testing/notes.js';
import { eventRegistry } from '#lib/domain/event-registry.js';
import { type CommandType } from '#lib/domain/index.js';
import { upcasting } from '#lib/domain/upcasting-store.js';
import { CorruptEntry, type EventStore, type RecordedEvent, StoreUnavailable } from '#lib/event-store/index.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { type CheckpointStore, openPrivateStore, type PrivateStore } from '#lib/private-store/index.js';
import { reactorEvents } from './reactor.events.js';
import { defineReactor, reaction, type Reactor } from './reactor.js';
import { ReactorRunner, type ReactorRunnerOptions } from './reactor-runner.js';
import { copies, follows, type NoteEvent } from './testing/note-reactors.js';
import { tellingOn } from './testing/telling-on.js';

const NOW = Date.parse('2026-03-02T09:00:00.000Z');
const registry = eventRegistry(noteEvents, reactorEvents);

let folder: string;
let store: EventStore;
let privateStore: PrivateStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  store = openSqliteEventStore({ file: join(folder, 'ledger.db'), clock: () => NOW });
  privateStore = openPrivateStore({ file: join(folder, 'private.db') });
});
afterEach(async () => {
  await store.close();
  await privateStore.close();
  rmSync(folder, { recursive: true, force: true });
});

const tellOn = tellingOn(registry, NOW);
const runner = (reactors: readonly Reactor[], more: Partial<ReactorRunnerOptions> = {}) =>
  new ReactorRunner({
    store,
    registry,
    reactors,
    clock: () => NOW,
    checkpoints: privateStore.checkpoints,
    tell: tellOn(store),
    retry: { attempts: 3, firstPauseMs: 1 },
    ...more,
  });
let told = 0;
const tell = (command: CommandType, id: string, body: object) =>
  tellOn(store)(command, { id, body, actor: 'clerk', commandId: derivedId(reactionIdOf('x', 'y', 0), String(told++)) });
const open = (id: string, more: object = {}) => tell(OpenNote, id, { text: `About ${id}`, ...more });
const log = async () => {
  const events: RecordedEvent[] = [];
  for await (const event of store.readAll()) events.push(event);
  return events;
};
const names = async () => (await log()).map(({ type, stream }) => `${type} ${stream}`);

describe('Reactors', () => {
  it('tell the consequences of an event in order, with its time, its source and its cause', async () => {
    const source = { sha256: 'ab'.repeat(32), start: 1, end: 9 };
    await open('a', { effectiveAt: '2026-02-27', source });
    await runner([copies, follows]).catchUp();
    const [cause, ...consequences] = await log();
    expect(await names()).toEqual([
      'NoteOpened note-a',
      'NoteOpened note-a-copy',
      'NoteAdded note-a-copy',
      'NoteClosed note-a-copy',
    ]);
    expect(consequences.map(({ effectiveAt }) => effectiveAt)).toEqual(['2026-02-27', '2026-01-01', '2026-02-27']);
    for (const [index, event] of consequences.entries())
      expect(event.metadata).toMatchObject({
        commandId: reactionIdOf(cause?.id ?? '', 'copies', index === 0 ? 0 : 1),
        actor: 'reactor:copies',
        causationId: cause?.id,
        correlationId: cause?.metadata['correlationId'],
        source: `${source.sha256}#char=1,9`,
      });
  });

  it('act on what other reactors appended, to the end', async () => {
    const again = defineReactor<NoteEvent>({
      name: 'again',
      title: 'A copy is copied once more',
      on: {
        NoteOpened: ({ stream }) =>
          stream === 'note-a-copy' ? [reaction(OpenNote, `${stream.slice(5)}-again`, { text: 'Again' })] : [],
      },
    });
    await open('a');
    await runner([copies, again]).catchUp();
    expect(await names()).toContain('NoteOpened note-a-copy-again');
  });

  it('may ask for a stream as it stands', async () => {
    const asks = defineReactor<NoteEvent>({
      name: 'asks',
      title: 'Writes down how many lines a note has',
      on: {
        NoteAdded: async ({ stream, revision }, ledger) => {
          const { lines } = await ledger.fold(stream, noteFold);
          return [reaction(OpenNote, `count-${revision}`, { text: `${lines.length} lines` })];
        },
      },
    });
    await open('a');
    await tell(AddToNote, 'a', { text: 'One' });
    await runner([asks]).catchUp();
    expect((await log()).at(-1)?.data['text']).toBe('2 lines');
  });

  it('may say that a consequence has a time or source of its own', async () => {
    const own = defineReactor<NoteEvent>({
      name: 'own',
      title: 'Dates its consequences itself',
      on: {
        NoteOpened: ({ stream }) =>
          stream === 'note-a' ? [{ ...reaction(OpenNote, 'b', { text: 'B' }), effectiveAt: null, source: null }] : [],
      },
    });
    await open('a', { effectiveAt: '2026-02-27', source: { sha256: 'ab'.repeat(32), start: 1, end: 9 } });
    await runner([own]).catchUp();
    const last = (await log()).at(-1);
    expect(last?.effectiveAt).toBeNull();
    expect(last?.metadata).not.toHaveProperty('source');
  });
});

describe('Acting once', () => {
  it('holds with two runners at once, each with its own connection', async () => {
    for (let index = 0; index < 20; index++) await open(`n${index}`);
    const otherStore = openSqliteEventStore({ file: join(folder, 'ledger.db'), clock: () => NOW });
    const otherPrivate = openPrivateStore({ file: join(folder, 'private.db') });
    const other = runner([copies], {
      store: otherStore,
      checkpoints: otherPrivate.checkpoints,
      tell: tellOn(otherStore),
    });
    await Promise.all([runner([copies]).catchUp(), other.catchUp()]);
    expect((await names()).filter((name) => name.startsWith('NoteOpened') && name.endsWith('-copy'))).toHaveLength(20);
    expect(await log()).toHaveLength(20 + 20 * 3);
    expect(await privateStore.checkpoints.get('copies')).toBe(await store.head());
    await otherStore.close();
    await otherPrivate.close();
  });

  it('holds when the checkpoint was lost between the append and its writing', async () => {
    await open('a');
    const forgetful: CheckpointStore = {
      get: async () => null,
      compareAndSet: async () => {
        throw new Error('Power cut');
      },
    };
    await expect(runner([copies], { checkpoints: forgetful }).catchUp()).rejects.toThrow('Power cut');
    expect(await log()).toHaveLength(4);
    await runner([copies]).catchUp();
    expect(await log()).toHaveLength(4);
    expect(await privateStore.checkpoints.get('copies')).toBe(await store.head());
  });

  it('holds when the program later words the consequence otherwise', async () => {
    await open('a');
    await runner([copies]).catchUp();
    const reworded = defineReactor<NoteEvent>({
      name: 'copies',
      title: 'A note is copied',
      on: { NoteOpened: () => [reaction(OpenNote, 'a-copy', { text: 'In other words' })] },
    });
    await runner([reworded], { checkpoints: { get: async () => null, compareAndSet: async () => true } }).catchUp();
    expect((await log()).filter(({ type }) => type === 'NoteOpened')).toHaveLength(2);
    expect((await names()).filter((name) => name.startsWith('ReactionRefused'))).toEqual([
      'ReactionRefused reactor-copies',
    ]);
  });

  it('lets a reactor that is new to the ledger act on everything, and the others on nothing again', async () => {
    await open('a');
    let handled = 0;
    const counting: Reactor = {
      ...copies,
      on: {
        NoteOpened: () => {
          handled++;
          return [];
        },
      },
    };
    await runner([counting]).catchUp();
    await tell(AddToNote, 'a', { text: 'One' });
    await runner([counting, follows]).catchUp();
    expect(handled).toBe(1);
    expect((await names()).at(-1)).toBe('ReactionRefused reactor-follows');
  });
});

describe('A consequence that a rule refuses', () => {
  it('is put on record with the rule’s own sentence, once, and the others go on', async () => {
    const heard: string[] = [];
    await open('a');
    const added = await tell(AddToNote, 'a', { text: 'Late' });
    await open('b');
    const options = { onRefusal: (reactor: string) => void heard.push(reactor) };
    await runner([copies, follows], options).catchUp();
    const refused = (await log()).filter(({ type }) => type === 'ReactionRefused');
    const cause = (await log()).find(({ position }) => position === added.position);
    expect(refused).toMatchObject([
      {
        stream: 'reactor-follows',
        data: {
          eventId: cause?.id,
          stream: 'note-a',
          command: 'AddToNote',
          target: 'a-copy',
          index: 0,
          rule: 'note-closed',
          sentence: 'This note is closed. Open another.',
        },
        metadata: { actor: 'reactor:follows', causationId: cause?.id },
      },
    ]);
    expect(heard).toEqual(['follows']);
    expect(await names()).toContain('NoteOpened note-b-copy');
    await runner([copies, follows], {
      checkpoints: { get: async () => null, compareAndSet: async () => true },
    }).catchUp();
    expect((await log()).filter(({ type }) => type === 'ReactionRefused')).toHaveLength(1);
  });
});

describe('An error', () => {
  it('is tried again', async () => {
    await open('a');
    let failures = 2;
    await runner([copies], {
      tell: (command, telling) => {
        if (failures-- > 0) throw new Error('The disk is full.');
        return tellOn(store)(command, telling);
      },
    }).catchUp();
    expect(await log()).toHaveLength(4);
  });

  it('stops the reactors where it stays, says so, and they go on from there', async () => {
    await open('a');
    const { position } = await open('b');
    const failing = runner([copies], {
      tell: (command, telling) => {
        if (telling.id.startsWith('b')) throw new Error('The disk is full.');
        return tellOn(store)(command, telling);
      },
    });
    await expect(failing.catchUp()).rejects.toThrow(
      'The reactor copies stopped at position 2: The disk is full. Put the cause right and start again.',
    );
    expect(failing.status()).toMatchObject({ state: 'faulted', fault: { reactor: 'copies', position } });
    await expect(failing.waitFor(position, 100)).rejects.toMatchObject({ name: 'ReactorFaulted' });
    expect(await names()).not.toContain('NoteOpened note-b-copy');
    await runner([copies]).catchUp();
    expect(await names()).toContain('NoteOpened note-b-copy');
    expect(await log()).toHaveLength(8);
  });

  it('ends the waiting of whoever waits', async () => {
    const failing = runner([copies], { tell: () => Promise.reject(new Error('The disk is full.')) });
    const stop = new AbortController();
    const following = failing.follow(stop.signal);
    const { position } = await open('a');
    await expect(failing.waitFor(position, 5_000)).rejects.toMatchObject({ name: 'ReactorFaulted' });
    await following;
    expect(failing.status().state).toBe('faulted');
    stop.abort();
  });

  it('of the store itself stops them too', async () => {
    const broken = runner([copies], {
      store: {
        ...upcasting(store, registry),
        subscribe: () => {
          throw new CorruptEntry('7', 'it is not an event.');
        },
      },
    });
    await broken.follow(new AbortController().signal);
    expect(broken.status()).toMatchObject({
      state: 'faulted',
      fault: { reactor: 'all', message: 'The entry at position 7 cannot be read: it is not an event.' },
    });
  });

  it('that the store is away is waited out, however often, by whoever follows', async () => {
    const left = { subscribing: 8, telling: 8 };
    const isAway = (doing: keyof typeof left) => {
      if (left[doing]-- > 0) throw new StoreUnavailable('The cluster elects a leader.');
    };
    const patient = runner([copies], {
      store: {
        ...upcasting(store, registry),
        subscribe: (options) => {
          isAway('subscribing');
          return store.subscribe(options);
        },
      },
      tell: async (command, telling) => {
        isAway('telling');
        return tellOn(store)(command, telling);
      },
    });
    const stop = new AbortController();
    const following = patient.follow(stop.signal);
    const { position } = await open('a');
    await patient.waitFor(position, 30_000);
    expect(patient.status()).toMatchObject({ state: 'following', fault: null });
    expect(Math.max(left.subscribing, left.telling)).toBeLessThan(0);
    stop.abort();
    await following;
    expect(await names()).toContain('NoteClosed note-a-copy');
  });
});

describe('Following', () => {
  it('acts as events come, and waiting gives the last position that followed from one', async () => {
    const stop = new AbortController();
    const follower = runner([copies, follows]);
    const following = follower.follow(stop.signal);
    const { position } = await open('a');
    expect(await follower.waitFor(position, 5_000)).toBe('0000000000000004');
    expect(follower.status()).toMatchObject({ state: 'following', fault: null });
    const second = await open('b');
    await follower.catchUp();
    expect(await names()).toContain('NoteClosed note-b-copy');
    expect(await follower.waitFor(second.position, 5_000)).toBe(await store.head());
    stop.abort();
    await following;
    expect(follower.status()).toMatchObject({ state: 'idle', fault: null });
    expect(await privateStore.checkpoints.get('follows')).toBe(await store.head());
  });

  it('says when a position is not reached in time', async () => {
    const stop = new AbortController();
    const follower = runner([copies]);
    const following = follower.follow(stop.signal);
    await expect(follower.waitFor('0000000000000009', 20)).rejects.toMatchObject({ name: 'NotReachedInTime' });
    stop.abort();
    await following;
  });

  it('is not needed to wait: whoever waits brings the reactors there', async () => {
    const { position } = await open('a');
    const idle = runner([copies]);
    expect(await idle.waitFor(position, 1_000)).toBe('0000000000000004');
    expect(idle.status()).toMatchObject({
      state: 'idle',
      reactors: [{ name: 'copies', title: 'A note is copied', position: '0000000000000004' }],
    });
  });

  it('writes checkpoints from time to time while there is always more to come', async () => {
    for (let index = 0; index < 101; index++) await tell(OpenNote, `n${index}-copy`, { text: 'x' });
    const written: string[] = [];
    const checkpoints: CheckpointStore = {
      get: (name) => privateStore.checkpoints.get(name),
      compareAndSet: (name, from, to) => {
        written.push(to);
        return privateStore.checkpoints.compareAndSet(name, from, to);
      },
    };
    await runner([copies], { checkpoints }).catchUp();
    expect(written).toEqual(['0000000000000100', '0000000000000101']);
  });

  it('never moves a checkpoint back behind another process', async () => {
    await open('a-copy');
    await open('b-copy');
    const { checkpoints } = privateStore;
    let loaded = false;
    const overtaken: CheckpointStore = {
      get: (name) => {
        const position = checkpoints.get(name);
        if (!loaded) void checkpoints.compareAndSet(name, null, '0000000000000009');
        loaded = true;
        return position;
      },
      compareAndSet: (name, from, to) => checkpoints.compareAndSet(name, from, to),
    };
    await runner([copies], { checkpoints: overtaken }).catchUp();
    expect(await checkpoints.get('copies')).toBe('0000000000000009');
  });
});
