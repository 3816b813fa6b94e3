import { peopleView } from '#lib/people/people/people.projection.js';
import { type PersonRow } from '#lib/people/people/person.row.js';
import { type ViewReader } from '#lib/projections/reading.js';
import { entriesOf } from '../mergers.js';

/** The rows of every entry that is one person, the one that stays first. */
export const personEntries = (reader: ViewReader, survivor: string): PersonRow[] =>
  entriesOf(reader, survivor)
    .map((id) => reader.row(peopleView, id)?.row)
    .filter((row) => row !== undefined);
