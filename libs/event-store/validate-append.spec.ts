import { describe, expect, it } from '@jest/globals';
import { noted } from './contract/fixture.js';
import { type ExpectedRevision } from './event-store.js';
import { type NewEvent } from './event.js';
import { assertAppendable } from './validate-append.js';

/** That a malformed append is refused is in the contract of an event store; here is what the refusal says. */
const refusals: [string, unknown, string][] = [
  ['the id', { id: 'note-1' }, 'The event id "note-1" is not a UUID in small letters.'],
  [
    'the type',
    { type: 'Action raised' },
    'The type name "Action raised" must be 1 to 200 letters, digits and . _ - beginning with a letter.',
  ],
  ['the version', { schemaVersion: 0 }, 'The schema version 0 of Noted is not a whole number from 1.'],
  ['data', { data: [] }, 'The data of Noted is not an object.'],
  ['metadata that is a list', { metadata: [] }, 'The metadata of Noted is not an object.'],
  ['metadata that is missing', { metadata: undefined }, 'The metadata of Noted is not an object.'],
  ['metadata that is text', { metadata: 'clerk' }, 'The metadata of Noted is not an object.'],
  ['one item of metadata', { metadata: { count: 1 } }, 'The metadata "count" of Noted is not a text.'],
  [
    'the time',
    { effectiveAt: 'yesterday' },
    'The time "yesterday" of Noted is neither a date (YYYY-MM-DD) nor a UTC instant (YYYY-MM-DDTHH:mm:ss.sssZ).',
  ],
];

describe('a malformed append is refused with what is wrong and what it has to be:', () => {
  const refusal = (stream: string, expected: unknown, events: readonly NewEvent[]) => {
    try {
      assertAppendable(stream, expected as ExpectedRevision, events);
    } catch (error) {
      return (error as Error).message;
    }
    return null;
  };

  it.each(refusals)('%s', (_, wrong, sentence) =>
    expect(refusal('note-1', 'no-stream', [{ ...noted(), ...(wrong as Partial<NewEvent>) }])).toBe(sentence),
  );

  it('the stream', () =>
    expect(refusal('Note 1', 'no-stream', [noted()])).toBe(
      'The stream name "Note 1" must begin with a small letter and hold 1 to 200 letters, digits and . _ : -',
    ));
  it('the revision', () =>
    expect(refusal('note-1', -1, [noted()])).toBe(
      "The expected revision -1 is neither 'no-stream' nor a whole number from 0.",
    ));
  it('too few and too many events', () => {
    expect(refusal('note-1', 0, [])).toBe('An append holds at least one event.');
    const many = Array.from({ length: 1_001 }, () => noted());
    expect(refusal('note-1', 0, many)).toBe('An append holds at most 1000 events, not 1001.');
  });
  it('two events of one id', () => {
    const event = noted();
    expect(refusal('note-1', 0, [event, event])).toBe('Two events of the append have the same id.');
  });

  it('of a very long text no more than its beginning', () =>
    expect(refusal('note-1', 0, [noted({}, { id: 'x'.repeat(10_000) })])?.length).toBeLessThan(150));

  it('nothing, when all is well', () => expect(refusal('note-1', 0, [noted(), noted()])).toBeNull());
});
