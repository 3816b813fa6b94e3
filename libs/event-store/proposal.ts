import { draftEvent, type EventDraft } from './canonical-bytes.js';
import { InvalidAppend } from './errors.js';
import { type ExpectedRevision } from './event-store.js';
import { type NewEvent } from './event.js';
import { assertAppendable } from './validate-append.js';

/** An append that is well formed, with everything made ready that does not need the engine. */
export interface Proposal {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  /** Revision of its first event. */
  readonly first: number;
  readonly drafts: readonly EventDraft[];
}

/**
 * Data that has no canonical bytes is the caller's mistake, whatever the encoder calls it.
 *
 * @throws {InvalidAppend} what no engine would take
 * @throws {EventTooLarge} canonical bytes over 65,535
 */
export function propose(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Proposal {
  assertAppendable(stream, expected, events);
  const first = expected === 'no-stream' ? 0 : expected + 1;
  try {
    return { stream, expected, first, drafts: events.map((event, index) => draftEvent(stream, first + index, event)) };
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError)
      throw new InvalidAppend(`An event for ${stream} has no canonical form: ${error.message}`, { cause: error });
    throw error;
  }
}
