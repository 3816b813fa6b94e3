import { InvalidAppend } from './errors.js';
import { type ExpectedRevision } from './event-store.js';
import { type NewEvent } from './event.js';
import { isCalendarDate, isInstant } from './instants.js';

/** Most events one append takes. */
export const APPEND_LIMIT = 1_000;

const STREAM = /^[a-z][A-Za-z0-9._:-]{0,199}$/;
const TYPE = /^[A-Za-z][A-Za-z0-9._-]{0,199}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Refuses an append that no engine would take. Every engine calls this first, so that all refuse alike.
 * What this does not look at is whether the data has canonical bytes: encoding finds that out.
 *
 * @throws {InvalidAppend} saying which part is wrong and what it has to be
 */
export function assertAppendable(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): void {
  if (!STREAM.test(stream))
    refuse(
      `The stream name ${shown(stream)} must begin with a small letter and hold 1 to 200 letters, digits and . _ : -`,
    );
  if (expected !== 'no-stream' && !isRevision(expected))
    refuse(`The expected revision ${shown(expected)} is neither 'no-stream' nor a whole number from 0.`);
  if (events.length === 0) refuse('An append holds at least one event.');
  if (events.length > APPEND_LIMIT) refuse(`An append holds at most ${APPEND_LIMIT} events, not ${events.length}.`);
  for (const event of events) assertEvent(event);
  if (events.length > 1 && new Set(events.map(({ id }) => id)).size !== events.length)
    refuse('Two events of the append have the same id.');
}

function assertEvent(event: NewEvent): void {
  if (!UUID.test(event.id)) refuse(`The event id ${shown(event.id)} is not a UUID in small letters.`);
  if (!TYPE.test(event.type))
    refuse(`The type name ${shown(event.type)} must be 1 to 200 letters, digits and . _ - beginning with a letter.`);
  if (!isRevision(event.schemaVersion) || event.schemaVersion < 1)
    refuse(`The schema version ${shown(event.schemaVersion)} of ${event.type} is not a whole number from 1.`);
  if (!isRecord(event.data)) refuse(`The data of ${event.type} is not an object.`);
  if (!isRecord(event.metadata)) refuse(`The metadata of ${event.type} is not an object.`);
  for (const name in event.metadata)
    if (typeof event.metadata[name] !== 'string') refuse(`The metadata ${shown(name)} of ${event.type} is not a text.`);
  if (event.effectiveAt !== null && !isCalendarDate(event.effectiveAt) && !isInstant(event.effectiveAt))
    refuse(
      `The time ${shown(event.effectiveAt)} of ${event.type} is neither a date (YYYY-MM-DD) nor a UTC instant (YYYY-MM-DDTHH:mm:ss.sssZ).`,
    );
}

const isRevision = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const shown = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : String(value);

function refuse(sentence: string): never {
  throw new InvalidAppend(sentence);
}
