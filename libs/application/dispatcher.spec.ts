import { statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { actionEvents } from '#lib/actions/action.events.js';
import { actionsSlice } from '#lib/actions/actions.slice.js';
import { commandIdOf, derivedId } from '#lib/decider/ids.js';
import { noteEvents, notesSlice, openNote } from '#lib/decider/testing/notes.js';
import { defineSlice } from '#lib/decider/use-case.js';
import { peopleSlice } from '#lib/people/people.slice.js';
import { personEvents } from '#lib/people/person.events.js';
import { type TellRequest } from './dispatcher.js';
import { type Fault, InvalidCommand } from './faults.js';
import { notesBook } from './testing/notes-book.js';
import { openBook, type OpenBook } from './testing/open-book.js';

let book: OpenBook;
beforeEach(async () => {
  book = await openBook(notesBook());
});
afterEach(() => book.close());

const tell = (command: string, body: object, more: Partial<TellRequest> = {}) =>
  book.dispatcher.tell({ command, body, actor: 'clerk', ...more });
const faultsOf = async (telling: Promise<unknown>): Promise<readonly Fault[]> => {
  const error: unknown = await telling.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InvalidCommand)) throw error;
  return error.faults;
};
const history = async () => {
  const events = [];
  for await (const event of book.ledger.store.readAll()) events.push(event);
  return events;
};

describe('Telling a command', () => {
  it('makes a new thing with an id derived from the key, and answers with its place', async () => {
    const commandId = commandIdOf('clerk', 'k1');
    expect(await tell('OpenNote', { text: 'Apologies' }, { key: 'k1' })).toEqual({
      id: derivedId(commandId, 'this'),
      stream: `note-${derivedId(commandId, 'this')}`,
      revision: 0,
      position: '0000000000000001',
      repeated: false,
    });
    const [event] = await history();
    expect(event?.metadata).toEqual({
      commandId,
      actor: 'clerk',
      bodyHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      correlationId: commandId,
    });
  });

  it('makes another new thing each time when there is no key', async () => {
    const one = await tell('OpenNote', { text: 'Apologies' });
    const other = await tell('OpenNote', { text: 'Apologies' }, { key: null });
    expect(one.id).not.toBe(other.id);
  });

  it('answers a repeated key with the first result, and refuses it with another body, path or command', async () => {
    const first = await tell('OpenNote', { text: 'Apologies' }, { key: 'k1' });
    expect(await tell('OpenNote', { text: 'Apologies' }, { key: 'k1' })).toEqual({ ...first, repeated: true });
    const reused = { name: 'KeyReused' };
    await expect(tell('OpenNote', { text: 'Other' }, { key: 'k1' })).rejects.toMatchObject(reused);
    await expect(
      tell('AddToNote', { text: 'Apologies' }, { key: 'k1', params: { id: first.id } }),
    ).rejects.toMatchObject(reused);
    expect((await tell('OpenNote', { text: 'Apologies' }, { key: 'k1', actor: 'officer' })).repeated).toBe(false);
  });

  it('goes to the thing its path names, at the revision the caller saw', async () => {
    const { id } = await tell('OpenNote', { text: 'Apologies' });
    const params = { id };
    expect((await tell('AddToNote', { text: 'Ash' }, { params, expectedRevision: 0 })).revision).toBe(1);
    await expect(tell('AddToNote', { text: 'Birch' }, { params, expectedRevision: 0 })).rejects.toMatchObject({
      name: 'ChangedMeanwhile',
    });
  });

  it('takes ids and causes given by a reactor or a script', async () => {
    const given = { commandId: derivedId(commandIdOf('a', 'b'), 'c'), correlationId: 'o', causationId: 'e' };
    const { id } = await tell('OpenNote', { text: 'Apologies' }, { ...given, id: 'my-note' });
    expect(id).toBe('my-note');
    const [event] = await history();
    expect(event).toMatchObject({
      stream: 'note-my-note',
      metadata: { commandId: given.commandId, correlationId: 'o', causationId: 'e' },
    });
  });

  it('fills fields of the command from the path, and no others', async () => {
    const { id } = await tell('OpenNote', { text: 'Apologies' });
    await tell('AddToNote', {}, { params: { id, text: 'From the path', elsewhere: 'x' } });
    await tell('AddToNote', { text: 'Both' }, { params: { id, text: 'Both' } });
    expect((await history()).map(({ data }) => data['text'])).toEqual(['Apologies', 'From the path', 'Both']);
    expect(await faultsOf(tell('AddToNote', { text: 'Other' }, { params: { id, text: 'Path' } }))).toEqual([
      { field: 'text', sentence: 'text is given in the address and differs in the body.' },
    ]);
  });

  it('lets a use case name its stream from several parameters', async () => {
    const yearly = {
      ...openNote,
      streamId: (params: Readonly<Record<string, string>>) => `${params['committee']}-2026`,
    };
    const composition = {
      ...notesBook(),
      events: [noteEvents],
      slices: [defineSlice({ ...notesSlice, useCases: [yearly] })],
    };
    const other = await openBook(composition);
    const { stream } = await other.dispatcher.tell({
      command: 'OpenNote',
      params: { committee: 'c1' },
      body: { text: 'Programme' },
      actor: 'clerk',
    });
    expect(stream).toBe('note-c1-2026');
    await other.close();
  });
});

describe('Ids sent in capitals', () => {
  const CAPITALS = '7D1C54FB-6D0A-4E0C-9A51-7A2B9F6F4D10';
  const id = CAPITALS.toLowerCase();
  let actions: OpenBook;
  beforeEach(async () => {
    actions = await openBook({
      ...notesBook(),
      events: [actionEvents, personEvents],
      slices: [peopleSlice, actionsSlice],
    });
  });
  afterEach(() => actions.close());
  const recorded = async () => {
    const events = [];
    for await (const event of actions.ledger.store.readAll()) events.push(event);
    return events;
  };

  it('are kept in lower case, in fields of any depth; words stay as they were written', async () => {
    await actions.dispatcher.tell({
      command: 'RegisterPerson',
      id,
      body: { name: 'Ash', capacity: 'officer' },
      actor: 'clerk',
    });
    const body = { what: CAPITALS, itemId: CAPITALS, owners: [{ person: CAPITALS, label: CAPITALS }] };
    await actions.dispatcher.tell({ command: 'RaiseAction', body, actor: 'clerk' });
    expect((await recorded()).at(-1)?.data).toMatchObject({
      what: CAPITALS,
      itemId: id,
      owners: [{ person: id, label: CAPITALS }],
    });
  });

  it('name the same thing in an address', async () => {
    await actions.dispatcher.tell({ command: 'RaiseAction', id: CAPITALS, body: { what: 'Share' }, actor: 'clerk' });
    const params = { id: CAPITALS };
    const told = await actions.dispatcher.tell({
      command: 'CancelAction',
      params,
      body: { reason: 'Done' },
      actor: 'clerk',
    });
    expect(told).toMatchObject({ id, stream: `action-${id}`, revision: 1 });
  });
});

describe('What the dispatcher turns away', () => {
  it('names every field at fault in a sentence, and records nothing', async () => {
    expect(
      await faultsOf(tell('OpenNote', { text: '', colour: 'red', effectiveAt: 'soon', source: { sha256: 'x' } })),
    ).toEqual([
      { field: 'colour', sentence: 'There is no field colour here.' },
      { field: 'text', sentence: 'Text must be longer than or equal to 1 characters.' },
      { field: 'effectiveAt', sentence: 'Effective at must be a date (YYYY-MM-DD) or an instant in UTC.' },
      { field: 'source.sha256', sentence: 'Sha256 must be 64 hexadecimal digits.' },
      { field: 'source.start', sentence: expect.stringMatching(/^Start must .*\.$/) },
      { field: 'source.end', sentence: expect.stringMatching(/^End must .*\.$/) },
    ]);
    expect(await history()).toEqual([]);
  });

  it.each([[[]], ['text'], [null]])('wants one object, not %j', async (body) => {
    expect(await faultsOf(tell('OpenNote', body as object))).toEqual([
      { field: '', sentence: 'Send the fields as one JSON object.' },
    ]);
  });

  it('wants text that can be kept', async () => {
    expect(await faultsOf(tell('OpenNote', { text: '\ud800 half' }))).toEqual([
      { field: '', sentence: expect.stringMatching(/^The text holds something that cannot be kept/) },
    ]);
  });

  it('knows only the commands there are, and ids that can be', async () => {
    await expect(tell('BurnNote', {})).rejects.toMatchObject({ kind: 'unknown', rule: 'unknown-command' });
    await expect(tell('AddToNote', { text: 'x' }, { params: { id: '../etc' } })).rejects.toMatchObject({
      kind: 'unknown',
      rule: 'unknown-note',
    });
  });
});

describe('The data directory', () => {
  it('is the owner’s alone where the minute book made it', async () => {
    const other = await openBook(notesBook(), { data: `${book.data}/made/here` });
    expect(statSync(other.data).mode & 0o777).toBe(0o700);
    await other.close();
  });
});
