import { type Fold, type Read } from '#lib/decider/decider.js';
import { type PersonEvent } from '#lib/people/person.events.js';

/** What a meeting asks about a person it gives a post: their entry, and the one it gave way to. */
export interface PersonEntry {
  readonly registered: boolean;
  readonly mergedInto: string | null;
}

const initial: PersonEntry = { registered: false, mergedInto: null };

const evolve = (entry: PersonEntry, event: PersonEvent): PersonEntry =>
  event.type === 'PersonsMerged' ? { ...entry, mergedInto: event.data.into } : { ...entry, registered: true };

/** A person's entry, from their own stream. */
export const personEntryFold: Fold<PersonEntry, PersonEvent> = { initial, evolve };

/** The person a command names; with none named, one nobody has entered. */
export const personRead = (personId: string | null | undefined): Read<PersonEntry> => ({
  stream: `person-${personId ?? 'not-stated'}`,
  fold: personEntryFold,
});
