import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeEvent } from '#lib/event-store/canonical-bytes.js';
import { noted } from '#lib/event-store/contract/noted.js';
import { type JsonObject } from '#lib/event-store/index.js';
import { idNumberIn, idNumberOf } from './event-ids.js';

const TRAP = '","metadata":{';
const word = fc.oneof(fc.string(), fc.constantFrom(TRAP, 'metadata', `${'0'.repeat(36)}${TRAP}`, '"id":"'));
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, word, fc.integer(), fc.array(tie('value')), fc.dictionary(word, tie('value'))),
})).value;

describe('the number of an event’s id', () => {
  it('is read from canonical bytes whatever else they say', () =>
    fc.assert(
      fc.property(fc.uuid(), fc.dictionary(word, json), fc.dictionary(word, word), (id, data, metadata) => {
        const event = noted(data as JsonObject, { id, metadata });
        const bytes = encodeEvent({ ...event, stream: 'note-1', revision: 0, recordedAt: '2026-11-21T12:00:00.000Z' });
        expect(idNumberIn(bytes)).toBe(idNumberOf(id));
        expect(idNumberIn(bytes)).toBe(Number(`0x${id.slice(-12)}`));
      }),
    ));

  it.each(['', 'none', 'x'.repeat(36), '0'.repeat(35)])('is none for %j', (text) => {
    expect(idNumberOf(text)).toBeNull();
    expect(idNumberIn(Buffer.from(`${text}${TRAP}`))).toBeNull();
  });
});
