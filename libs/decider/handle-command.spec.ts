import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventRegistry } from '#lib/domain/event-registry.js';
import { upcasting } from '#lib/domain/upcasting-store.js';
import { type Appended, type EventStore, StoreUnavailable, WrongExpectedRevision } from '#lib/event-store/index.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { type Envelope } from './envelope.js';
import { handleCommand } from './handle-command.js';
import { commandIdOf, derivedId } from './ids.js';
import { sourceOf } from './metadata.js';
import { addToNote, closeNote, noteEvents, notesSlice, openNote } from './testing/notes.js';
import { type UseCase } from './use-case.js';

const NOW = '2026-03-02T09:00:00.000Z';
const registry = eventRegistry(noteEvents);
let folder: string;
let store: EventStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  store = upcasting(openSqliteEventStore({ file: join(folder, 'ledger.db'), clock: () => Date.parse(NOW) }), registry);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const envelope = (key: string, more: Partial<Envelope> = {}): Envelope => ({
  commandId: commandIdOf('clerk', key),
  actor: 'clerk',
  receivedAt: NOW,
  bodyHash: `hash of ${key}`,
  expectedRevision: null,
  correlationId: commandIdOf('clerk', key),
  causationId: null,
  ...more,
});
const tell = (useCase: UseCase, fields: object, told: Envelope, id = 'a', on = store) =>
  handleCommand(
    { store: on, registry, sealer: null },
    notesSlice,
    useCase,
    id,
    Object.assign(new useCase.command(), fields),
    told,
  );
const history = async (stream = 'note-a') => {
  const events = [];
  for await (const event of store.readStream(stream)) events.push(event);
  return events;
};

describe('Carrying out a command', () => {
  it('appends what was decided, with the facts of its telling', async () => {
    const told = envelope('1', { causationId: commandIdOf('x', 'y') });
    const result = await tell(openNote, { text: 'Apologies', effectiveAt: '2026-02-27' }, told);
    expect(result).toEqual({ id: 'a', stream: 'note-a', revision: 0, position: '0000000000000001', repeated: false });
    expect(await history()).toEqual([
      {
        id: derivedId(told.commandId, 'event 0'),
        type: 'NoteOpened',
        schemaVersion: 1,
        data: { text: 'Apologies', madeId: derivedId(told.commandId, 'thing') },
        metadata: {
          commandId: told.commandId,
          actor: 'clerk',
          bodyHash: 'hash of 1',
          correlationId: told.correlationId,
          causationId: commandIdOf('x', 'y'),
        },
        effectiveAt: '2026-02-27',
        stream: 'note-a',
        revision: 0,
        recordedAt: NOW,
        position: '0000000000000001',
      },
    ]);
  });

  it('carries where it was read', async () => {
    const sha256 = 'ab'.repeat(32);
    await tell(openNote, { text: 'Apologies', source: { sha256, start: 10, end: 25 } }, envelope('1'));
    const [event] = await history();
    expect(event?.metadata['source']).toBe(`${sha256}#char=10,25`);
    expect(sourceOf(event?.metadata ?? {})).toEqual({ sha256, start: 10, end: 25 });
    expect(sourceOf({})).toBeNull();
    for (const absent of ['causationId', 'confidence', 'why']) expect(event?.metadata).not.toHaveProperty(absent);
  });

  it('carries how sure the reading is, where it is less than stated', async () => {
    const source = { sha256: 'ab'.repeat(32), start: 10, end: 25 };
    await tell(
      openNote,
      { text: 'Apologies', source: { ...source, confidence: 'doubtful', why: 'No name' } },
      envelope('1'),
    );
    await tell(addToNote, { text: 'Ash', source: { ...source, confidence: 'stated' } }, envelope('2'));
    const [doubtful, stated] = await history();
    expect(doubtful?.metadata).toMatchObject({ confidence: 'doubtful', why: 'No name' });
    expect(stated?.metadata).not.toHaveProperty('confidence');
  });

  it('lets a decision date its own events otherwise than the command does', async () => {
    await tell(openNote, { text: 'Apologies' }, envelope('1'));
    const result = await tell(closeNote, { effectiveAt: '2026-02-27' }, envelope('2'));
    expect(result.revision).toBe(2);
    expect((await history()).map(({ effectiveAt }) => effectiveAt)).toEqual([null, '2026-01-01', '2026-02-27']);
  });

  it('gives the rule the state of the other streams it asks about', async () => {
    await tell(openNote, { text: 'One' }, envelope('1'), 'b');
    await tell(addToNote, { text: 'Two' }, envelope('2'), 'b');
    await tell(openNote, { text: 'Apologies' }, envelope('3'));
    await tell(addToNote, { text: 'Ash', besides: 'b' }, envelope('4'));
    await tell(addToNote, { text: 'Birch' }, envelope('5'));
    expect((await history()).slice(1).map(({ data }) => data['others'])).toEqual([2, 0]);
  });

  it('knows nothing of what does not exist, and makes nothing twice', async () => {
    await expect(tell(addToNote, { text: 'Ash' }, envelope('1'))).rejects.toMatchObject({
      kind: 'unknown',
      rule: 'unknown-note',
      message: 'There is no note with the id a.',
    });
    await tell(openNote, { text: 'Apologies' }, envelope('2'));
    await expect(tell(openNote, { text: 'Again' }, envelope('3'))).rejects.toMatchObject({
      kind: 'rule',
      rule: 'note-exists',
      message: 'This note is in the minute book already.',
    });
    expect(await history()).toHaveLength(1);
  });

  it('either opens a stream or goes on with it where the use case takes both', async () => {
    const either: UseCase = { ...addToNote, creates: 'either' };
    expect((await tell(either, { text: 'Ash' }, envelope('1'))).revision).toBe(0);
    expect((await tell(either, { text: 'Birch' }, envelope('2'))).revision).toBe(1);
  });

  it('appends nothing when a rule refuses', async () => {
    await tell(openNote, { text: 'Apologies' }, envelope('1'));
    await tell(closeNote, {}, envelope('2'));
    await expect(tell(addToNote, { text: 'Late' }, envelope('3'))).rejects.toMatchObject({ rule: 'note-closed' });
    expect(await history()).toHaveLength(3);
  });
});

describe('A repeated command id', () => {
  it('answers with the first result, whatever has happened since', async () => {
    const first = await tell(openNote, { text: 'Apologies' }, envelope('1'));
    const second = await tell(addToNote, { text: 'Ash' }, envelope('2'));
    const closing = await tell(closeNote, {}, envelope('3'));
    expect(await tell(openNote, { text: 'Apologies' }, envelope('1'))).toEqual({ ...first, repeated: true });
    expect(await tell(addToNote, { text: 'Ash' }, envelope('2'))).toEqual({ ...second, repeated: true });
    expect(await tell(closeNote, {}, envelope('3'))).toEqual({ ...closing, repeated: true });
    expect(await history()).toHaveLength(4);
  });

  it('answers so even when the caller’s revision is stale by their own command', async () => {
    await tell(openNote, { text: 'Apologies' }, envelope('1'));
    const told = envelope('2', { expectedRevision: 0 });
    const first = await tell(addToNote, { text: 'Ash' }, told);
    expect(await tell(addToNote, { text: 'Ash' }, told)).toEqual({ ...first, repeated: true });
  });

  it('is refused with another body', async () => {
    await tell(openNote, { text: 'Apologies' }, envelope('1'));
    await expect(tell(openNote, { text: 'Other' }, envelope('1', { bodyHash: 'other' }))).rejects.toThrow(
      /Send a new key with a new request\.$/,
    );
    await expect(tell(openNote, { text: 'Other' }, envelope('1', { bodyHash: 'other' }))).rejects.toMatchObject({
      name: 'KeyReused',
    });
    expect(await history()).toHaveLength(1);
  });

  it('is refused for another thing, in whose stream it was never seen', async () => {
    await tell(openNote, { text: 'Apologies' }, envelope('1'));
    await expect(tell(openNote, { text: 'Apologies' }, envelope('1'), 'b')).rejects.toMatchObject({
      name: 'KeyReused',
    });
    expect(await history('note-b')).toEqual([]);
  });
});

describe('Someone else writing at the same time', () => {
  it('is noticed when the caller says which revision they saw', async () => {
    await tell(openNote, { text: 'Apologies' }, envelope('1'));
    await tell(addToNote, { text: 'Ash' }, envelope('2'));
    const stale = tell(addToNote, { text: 'Birch' }, envelope('3', { expectedRevision: 0 }));
    await expect(stale).rejects.toMatchObject({ name: 'ChangedMeanwhile', expected: 0, actual: 1 });
    await expect(stale).rejects.toThrow(/you saw revision 0, it is now at 1/);
    const absent = tell(addToNote, { text: 'Birch' }, envelope('4', { expectedRevision: 0 }), 'b');
    await expect(absent).rejects.toMatchObject({ name: 'ChangedMeanwhile', actual: null });
    const fresh = await tell(addToNote, { text: 'Birch' }, envelope('3', { expectedRevision: 1 }));
    expect(fresh.revision).toBe(2);
  });

  it('makes the decision again on what they wrote', async () => {
    await tell(openNote, { text: 'Apologies' }, envelope('1'));
    let raced = false;
    const racing: EventStore = {
      ...store,
      append: async (...args) => {
        if (!raced) {
          raced = true;
          await tell(addToNote, { text: 'Ash' }, envelope('2'));
        }
        return store.append(...args);
      },
    };
    expect((await tell(addToNote, { text: 'Birch' }, envelope('3'), 'a', racing)).revision).toBe(2);
    expect((await history()).map(({ data }) => data['text'])).toEqual(['Apologies', 'Ash', 'Birch']);
  });

  it('is the same command told by the same client to another server: one entry, one answer, whatever request carried it', async () => {
    const told = (request: string) => envelope('1', { correlationId: request });
    let first: unknown;
    const beaten: EventStore = {
      ...store,
      append: async (stream, expected, events) => {
        first ??= await tell(openNote, { text: 'Apologies' }, told('request to the other'));
        return store.append(stream, expected, events);
      },
    };
    const second = await tell(openNote, { text: 'Apologies' }, told('request to this one'), 'a', beaten);
    expect(second).toEqual({ ...(first as object), repeated: true });
    expect(await history()).toHaveLength(1);
  });

  it('is refused where the same key carries another body, as it is when told later', async () => {
    const beaten: EventStore = {
      ...store,
      append: async (stream, expected, events) => {
        if ((await history()).length === 0)
          await tell(openNote, { text: 'Minutes' }, envelope('1', { bodyHash: 'another' }));
        return store.append(stream, expected, events);
      },
    };
    await expect(tell(openNote, { text: 'Apologies' }, envelope('1'), 'a', beaten)).rejects.toMatchObject({
      name: 'KeyReused',
    });
    expect(await history()).toHaveLength(1);
  });

  it('gives up after ten lost races, with nothing appended', async () => {
    await tell(openNote, { text: 'Apologies' }, envelope('1'));
    let tries = 0;
    const losing: EventStore = {
      ...store,
      append: (stream, expected): Promise<Appended> => {
        tries++;
        throw new WrongExpectedRevision(stream, expected, 99);
      },
    };
    await expect(tell(addToNote, { text: 'Ash' }, envelope('2'), 'a', losing)).rejects.toMatchObject({
      name: 'TooBusy',
      stream: 'note-a',
      message: expect.stringMatching(/^Others are changing this record/),
    });
    expect(tries).toBe(10);
  });

  it('is not mistaken for a store that cannot write', async () => {
    const failing: EventStore = {
      ...store,
      append: () => {
        throw new StoreUnavailable('The disk is full.');
      },
    };
    await expect(tell(openNote, { text: 'Apologies' }, envelope('1'), 'a', failing)).rejects.toThrow(
      'The disk is full.',
    );
  });

  it('loses nothing: forty commands from two processes’ stores all land, each once', async () => {
    await tell(openNote, { text: 'Apologies' }, envelope('open'));
    const other = upcasting(
      openSqliteEventStore({ file: join(folder, 'ledger.db'), clock: () => Date.parse(NOW) }),
      registry,
    );
    const keys = Array.from({ length: 40 }, (_, index) => String(index));
    // Two at a time on each side of one stream, and every command told on both sides.
    for (let start = 0; start < keys.length; start += 2)
      await Promise.all(
        keys
          .slice(start, start + 2)
          .flatMap((key) => [
            tell(addToNote, { text: key }, envelope(key)),
            tell(addToNote, { text: key }, envelope(key), 'a', other),
          ]),
      );
    await other.close();
    const events = await history();
    expect(
      events
        .slice(1)
        .map(({ data }) => data['text'])
        .sort(),
    ).toEqual([...keys].sort());
    expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index));
  });
});

describe('Many commands of one process for one stream', () => {
  it('wait for each other and all land, in the order they were told', async () => {
    await tell(openNote, { text: 'Apologies' }, envelope('open'));
    const keys = Array.from({ length: 50 }, (_, index) => String(index));
    const results = await Promise.all(keys.map((key) => tell(addToNote, { text: key }, envelope(key))));
    expect(results.map(({ revision }) => revision)).toEqual(keys.map((_, index) => index + 1));
    expect((await history()).slice(1).map(({ data }) => data['text'])).toEqual(keys);
  });

  it('go on after one that failed', async () => {
    const refused = tell(addToNote, { text: 'Ash' }, envelope('1'));
    const opened = tell(openNote, { text: 'Apologies' }, envelope('2'));
    await expect(refused).rejects.toMatchObject({ rule: 'unknown-note' });
    expect((await opened).revision).toBe(0);
  });
});

describe('Ids', () => {
  it('derive from who sent a command and their key', () => {
    expect(commandIdOf('clerk', '1')).toBe(commandIdOf('clerk', '1'));
    expect(commandIdOf('clerk', '1')).not.toBe(commandIdOf('officer', '1'));
    expect(commandIdOf('clerk', '1')).not.toBe(commandIdOf('clerk', '2'));
  });
});
