import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalize } from '#lib/canonical-json/index.js';
import { decodeEvent, encodeEvent } from './canonical-bytes.js';
import { noted } from './contract/fixture.js';
import { CorruptEntry, EventTooLarge } from './errors.js';
import { type JsonObject, type RecordedEvent } from './event.js';

const recorded = (data: JsonObject, rest: Partial<RecordedEvent> = {}): RecordedEvent => ({
  ...noted(data, { id: '0199a1b2-0000-7000-8000-0000000000ab' }),
  stream: 'note-1',
  revision: 3,
  recordedAt: '2026-03-14T12:00:00.000Z',
  position: '0000000000000007',
  ...rest,
});

describe('an event’s canonical bytes', () => {
  it('are this text, for ever: proofs hang on it', () => {
    const event = recorded({ text: 'Agreed.', count: 2 }, { effectiveAt: '2026-03-12', metadata: { b: '2', a: '1' } });
    expect(Buffer.from(encodeEvent(event)).toString()).toBe(
      '{"data":{"count":2,"text":"Agreed."},"effectiveAt":"2026-03-12","id":"0199a1b2-0000-7000-8000-0000000000ab",' +
        '"metadata":{"a":"1","b":"2"},"recordedAt":"2026-03-14T12:00:00.000Z","revision":3,"schemaVersion":1,' +
        '"stream":"note-1","type":"Noted"}',
    );
  });

  it('are the RFC 8785 form of the event without its position, for any data', () => {
    const data = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()) as fc.Arbitrary<JsonObject>;
    fc.assert(
      fc.property(data, (any) => {
        const event = recorded(any);
        expect(Buffer.from(encodeEvent(event)).toString()).toBe(canonicalize({ ...event, position: undefined }));
      }),
    );
  });

  it('decode to the event, from text and from bytes that lie within others', () => {
    const event = recorded({ text: 'é😀' });
    const bytes = Buffer.concat([Buffer.from('xx'), encodeEvent(event), Buffer.from('yy')]).subarray(2, -2);
    expect(decodeEvent(bytes, event.position)).toEqual(event);
    expect(decodeEvent(bytes.toString(), event.position)).toEqual(event);
  });

  it('are at most 65,535', () => {
    expect(() => encodeEvent(recorded({ text: 'x'.repeat(65_535) }))).toThrow(EventTooLarge);
  });

  it.each(['data', 'effectiveAt', 'id', 'metadata', 'recordedAt', 'revision', 'schemaVersion', 'stream', 'type'])(
    'without %s are no event',
    (name) => {
      const text = canonicalize({ ...recorded({}), position: undefined, [name]: undefined });
      expect(() => decodeEvent(text, '0000000000000007')).toThrow(CorruptEntry);
    },
  );

  it.each(['', '{', 'null', '[]', '1', '{"data":{}}'])('are not %j', (text) => {
    expect(() => decodeEvent(text, '0000000000000007')).toThrow(
      /The entry at position 0000000000000007 cannot be read/,
    );
  });
});
