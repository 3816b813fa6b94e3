import { describe, expect, it } from '@jest/globals';
import { InvalidAppend } from '../errors.js';
import { type ExpectedRevision } from '../event-store.js';
import { type NewEvent } from '../event.js';
import { type Fixture, newStream, noted } from './fixture.js';

const wrongEvents: [string, unknown][] = [
  ['an id that is no UUID', { id: 'note-1' }],
  ['an id in capitals, which would be another id to a text comparison', { id: '0199A1B2-0000-7000-8000-0000000000AB' }],
  ['no type name', { type: '' }],
  ['a type name with spaces', { type: 'Action raised' }],
  ['schema version 0', { schemaVersion: 0 }],
  ['a schema version that is no whole number', { schemaVersion: 1.5 }],
  ['metadata that is not text', { metadata: { count: 1 } }],
  ['nested metadata', { metadata: { actor: { id: '1' } } }],
  ['a day that is not in the calendar', { effectiveAt: '2026-02-29' }],
  ['a month that is not in the calendar', { effectiveAt: '2026-13-01' }],
  ['an instant that is not in the calendar', { effectiveAt: '2026-02-30T10:00:00.000Z' }],
  ['an instant with an offset', { effectiveAt: '2026-02-28T10:00:00.000+01:00' }],
  ['an instant without milliseconds', { effectiveAt: '2026-02-28T10:00:00Z' }],
  ['no effective time at all', { effectiveAt: undefined }],
  ['a list for data', { data: [] }],
  ['null for data', { data: null }],
  ['a number that JSON cannot carry', { data: { share: NaN } }],
  ['half a character', { data: { text: '\ud83d' } }],
  ['half a character in a name', { data: { '\ude00': 1 } }],
  ['half a character in metadata', { metadata: { actor: 'x\udc00' } }],
  ['an instance of a class', { data: { when: new Date(0) } }],
  ['a bigint', { data: { votes: 1n } }],
  ['undefined within a list', { data: { list: [undefined] } }],
  ['a hole in a list', { data: { list: new Array(2) } }],
];

const wrongStreams: [string, string][] = [
  ['empty', ''],
  ['beginning with a capital', 'Action-1'],
  ['beginning with a digit', '1-action'],
  ['holding a space', 'action 1'],
  ['holding a quotation mark', 'action-"1"'],
  ['ending in a line feed', 'action-1\n'],
  ['of 201 characters', 'a'.repeat(201)],
];

const wrongRevisions: [string, unknown][] = [
  ['below 0', -1],
  ['that is no whole number', 0.5],
  ['that is no number', NaN],
  ['given as text', '0'],
  ['called "any"', 'any'],
];

export const invalidAppends = (ledger: Fixture) =>
  describe('a malformed append', () => {
    const refused = async (stream: string, expected: unknown, events: readonly unknown[]) => {
      const append = ledger.store.append(stream, expected as ExpectedRevision, events as NewEvent[]);
      await expect(append).rejects.toBeInstanceOf(InvalidAppend);
      expect(await ledger.store.head()).toBe(ledger.base);
    };

    it('of no events is refused', () => refused(newStream(), 'no-stream', []));
    it('of 1,001 events is refused', () =>
      refused(
        newStream(),
        'no-stream',
        Array.from({ length: 1_001 }, () => noted()),
      ));
    it('of one event twice is refused', () => {
      const event = noted();
      return refused(newStream(), 'no-stream', [event, noted(), event]);
    });
    it('with one malformed event among good ones leaves none of them', () =>
      refused(newStream(), 'no-stream', [noted(), noted({}, { schemaVersion: 0 })]));
    it.each(wrongEvents)('with %s is refused', (_, wrong) =>
      refused(newStream(), 'no-stream', [{ ...noted(), ...(wrong as Partial<NewEvent>) }]),
    );
    it.each(wrongStreams)('to a stream name %s is refused', (_, stream) => refused(stream, 'no-stream', [noted()]));
    it.each(wrongRevisions)('at a revision %s is refused', (_, revision) => refused(newStream(), revision, [noted()]));

    it('with data that holds itself is refused', () => {
      const data: Record<string, unknown> = {};
      data['self'] = data;
      return refused(newStream(), 'no-stream', [{ ...noted(), data }]);
    });

    it('a stream name of 200 characters is good', async () => {
      const stream = newStream().padEnd(200, 'x');
      await ledger.seed(stream, 1);
      expect(await ledger.stream(stream)).toHaveLength(1);
    });
  });
