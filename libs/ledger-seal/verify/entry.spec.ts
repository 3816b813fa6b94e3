import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalize, type Json } from '#lib/canonical-json/index.js';
import { isTextAt, numberAt, readEntry, textAt } from './entry.js';
import { readUuidWords } from './uuid-words.js';

const event = {
  id: '3d2f6d8e-1111-4222-8333-0123456789ab',
  stream: 'note-1',
  revision: 12,
  type: 'Noted',
  schemaVersion: 1,
  data: {},
  metadata: { actor: 'clerk' },
  recordedAt: '2026-11-21T12:00:00.000Z',
  effectiveAt: null,
} satisfies Json;
const bytesOf = (value: Json) => Buffer.from(canonicalize(value));

describe('an entry is read from its bytes', () => {
  it('whatever its data and metadata hold, also what looks like its own members', () => {
    const json = fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<Json>;
    const tricky = fc.constantFrom(
      event,
      { stream: 'other', type: 'Other' },
      ',"stream":"other","type":"Other"}',
      '","id":"',
    );
    fc.assert(
      fc.property(fc.oneof(json, tricky), fc.oneof(json, tricky), (data, metadata) => {
        const bytes = bytesOf({ ...event, data, metadata });
        const { id, stream, revision, recordedAt, type } = readEntry(bytes);
        expect([id, stream, recordedAt, type].map((span) => textAt(bytes, span))).toEqual([
          event.id,
          event.stream,
          event.recordedAt,
          event.type,
        ]);
        expect(numberAt(bytes, revision)).toBe(event.revision);
        expect(isTextAt(bytes, stream, 'note-1')).toBe(true);
        expect(isTextAt(bytes, stream, 'note-2')).toBe(false);
      }),
    );
  });

  it.each(Object.keys(event))('and is none without %s', (name) => {
    const rest = Object.fromEntries(Object.entries(event).filter(([member]) => member !== name));
    expect(() => readEntry(bytesOf(rest))).toThrow('it is not an event');
    expect(() => readEntry(bytesOf({ ...rest, other: 1 }))).toThrow('it is not an event');
  });

  it.each<[string, Json]>([
    ['one more member', { ...event, zone: 1 }],
    ['a number for a stream', { ...event, stream: 1 }],
    ['a number for an id', { ...event, id: 1 }],
    ['a type with an escape', { ...event, stream: 'a"b' }],
    ['no object', [event]],
  ])('and is none with %s', (_, value) => {
    expect(() => readEntry(bytesOf(value))).toThrow('it is not an event');
  });

  it.each([-1, 1.5, 1e21, 'x', null, {}])('and has no revision with %j', (revision) => {
    const bytes = bytesOf({ ...event, revision });
    try {
      expect(numberAt(bytes, readEntry(bytes).revision)).toBeNull();
    } catch (error) {
      expect(error).toMatchObject({ name: 'NotCanonical' });
    }
  });
});

describe('the words of a UUID', () => {
  const words = (text: string) => {
    const list = new Uint32Array(2);
    return readUuidWords(Buffer.from(text), 0, text.length, list, 0) ? [...list] : null;
  };
  it('are its first and last eight digits, for any', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) =>
        expect(words(uuid)).toEqual([Number.parseInt(uuid.slice(0, 8), 16), Number.parseInt(uuid.slice(28), 16)]),
      ),
    );
  });
  it.each([
    '',
    '3D2f6d8e-1111-4222-8333-0123456789ab',
    '3d2f6d8e11114222-8333-0123456789abc',
    '3d2f6d8e-1111-4222-8333-0123456789a',
  ])('are not those of %j', (text) => expect(words(text)).toBeNull());
});
