import { describe, expect, it } from '@jest/globals';
import { Type } from '@sinclair/typebox';
import { type RecordedEvent } from '#lib/event-store/index.js';
import { event, Words } from './index.js';
import { eventRegistry, MalformedEvent } from './event-registry.js';

/** A type in its third shape: one name, then a list of names, then a list and where it was read out. */
const callEvents = {
  RollCalled: event('The roll was called', { names: Type.Array(Words('A name')), place: Words('Where') }, [
    ({ name }) => ({ names: [name as string] }),
    (data) => ({ ...data, place: 'not stated' }),
  ]),
} as const;
const registry = eventRegistry(callEvents);
const telling = { id: 'e1', metadata: { actor: 'clerk' }, effectiveAt: '2026-03-02' };

const recorded = (type: string, schemaVersion: number, data: RecordedEvent['data']): RecordedEvent => ({
  id: 'e1',
  type,
  schemaVersion,
  data,
  metadata: {},
  effectiveAt: null,
  stream: 'roll-1',
  revision: 0,
  recordedAt: '2026-03-02T09:00:00.000Z',
  position: '0000000000000007',
});

describe('Writing an event', () => {
  it('gives it today’s version and the facts of its telling', () => {
    const data = { names: ['Ash'], place: 'Chamber' };
    expect(registry.toNewEvent({ type: 'RollCalled', data }, telling)).toEqual({
      type: 'RollCalled',
      schemaVersion: 3,
      data,
      ...telling,
    });
  });

  it.each([
    ['a member missing', { names: ['Ash'] }, /^RollCalled\/place: /],
    ['a member of the wrong kind', { names: [''], place: 'Chamber' }, /^RollCalled\/names\/0: /],
    ['a member nobody defined', { names: [], place: 'Chamber', mood: 'good' }, /^RollCalled\/mood: /],
  ])('refuses %s', (_, data, sentence) => {
    const write = () => registry.toNewEvent({ type: 'RollCalled', data }, telling);
    expect(write).toThrow(MalformedEvent);
    expect(write).toThrow(sentence);
  });

  it('refuses a type that no slice defines', () => {
    expect(() => registry.toNewEvent({ type: 'BellRung', data: {} }, telling)).toThrow(
      'BellRung is not an event of this ledger.',
    );
  });
});

describe('Reading an event', () => {
  it('brings every older shape to today’s, step by step', () => {
    expect(registry.upcast(recorded('RollCalled', 1, { name: 'Ash' }))).toEqual(
      recorded('RollCalled', 3, { names: ['Ash'], place: 'not stated' }),
    );
    expect(registry.upcast(recorded('RollCalled', 2, { names: ['Ash'] }))).toEqual(
      recorded('RollCalled', 3, { names: ['Ash'], place: 'not stated' }),
    );
  });

  it('leaves today’s shape and unknown types as they are', () => {
    const today = recorded('RollCalled', 3, { names: [], place: 'Chamber' });
    const unknown = recorded('BellRung', 9, { times: 2 });
    expect(registry.upcast(today)).toBe(today);
    expect(registry.upcast(unknown)).toBe(unknown);
  });

  it('stops at a version from the future, naming the place and what to do', () => {
    expect(() => registry.upcast(recorded('RollCalled', 4, {}))).toThrow(
      'RollCalled at 0000000000000007 has version 4; this program knows 3. Upgrade it.',
    );
  });
});

describe('The registry', () => {
  it('knows every type by name', () => {
    expect([...registry.types.keys()]).toEqual(['RollCalled']);
  });

  it('lets no two slices use one name', () => {
    expect(() => eventRegistry(callEvents, callEvents)).toThrow('Two slices define RollCalled.');
  });
});
