import { type Fold, type Read } from '#lib/decider/decider.js';
import { refuseField } from '#lib/domain/index.js';
import { type PersonEvent } from '#lib/people/person.events.js';

/** What a committee asks about a person: their entry, and whether it gave way to another. */
export interface PersonEntry {
  readonly registered: boolean;
  readonly mergedInto: string | null;
}

const personEntry: Fold<PersonEntry, PersonEvent> = {
  initial: { registered: false, mergedInto: null },
  evolve: (entry, event) =>
    event.type === 'PersonsMerged' ? { ...entry, mergedInto: event.data.into } : { ...entry, registered: true },
};

/** The entry of a person a committee is told about. */
export const personRead = (id: string): Read<PersonEntry> => ({ stream: `person-${id}`, fold: personEntry });

/** Only someone in the minute book, under the entry that stands, can be named. */
export function mustBeKnown(personId: string, entry: PersonEntry): void {
  if (!entry.registered)
    refuseField('personId', 'unknown-person', `There is no person with the id ${personId}. Enter the person first.`);
  if (entry.mergedInto !== null)
    refuseField('personId', 'person-merged', `That entry gave way to ${entry.mergedInto}. Name that entry instead.`);
}
