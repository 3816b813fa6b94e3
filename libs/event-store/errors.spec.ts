import { describe, expect, it } from '@jest/globals';
import {
  AppendOutcomeUnknown,
  CorruptEntry,
  EventIdConflict,
  EventStoreError,
  EventTooLarge,
  StreamTruncated,
  WrongExpectedRevision,
} from './errors.js';

describe('what an event store says when it refuses', () => {
  it.each([
    ['Stream action-1 was expected at 3 and is at 5.', () => new WrongExpectedRevision('action-1', 3, 5)],
    [
      'Stream action-1 was expected at no-stream and is at 0.',
      () => new WrongExpectedRevision('action-1', 'no-stream', 0),
    ],
    ['Stream action-1 was expected at 3 and is at no-stream.', () => new WrongExpectedRevision('action-1', 3, null)],
    ['The event id 0199a1b2 was used before for something else.', () => new EventIdConflict('0199a1b2')],
    ['Noted takes 65536 bytes; an entry has at most 65535.', () => new EventTooLarge('Noted', 65_536)],
    [
      'The entry at position 42 cannot be read: it is not an event.',
      () => new CorruptEntry('42', 'it is not an event.'),
    ],
    [
      'It is not known whether the append to stream action-1 was recorded: the server stopped answering. Do the same again, with the same Idempotency-Key; it is recorded once.',
      () => new AppendOutcomeUnknown('action-1'),
    ],
    [
      'History is missing from stream action-1: it was deleted. Stop writing to this ledger, and restore its server from a good backup.',
      () => new StreamTruncated('action-1', 'it was deleted.'),
    ],
  ])('%s', (sentence, make) => {
    const error = make();
    expect(error.message).toBe(sentence);
    expect(error).toBeInstanceOf(EventStoreError);
    expect(error.name).toBe(error.constructor.name);
  });
});
