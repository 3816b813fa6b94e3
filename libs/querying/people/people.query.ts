import { peopleView } from '#lib/people/people/people.projection.js';
import { type ViewReader } from '#lib/projections/reading.js';
import { findAuthority, findCommittee } from '../find.js';
import { namesOf } from '../names.js';
import { asName, type Shown } from '../shown.js';
import { namingViews } from '../naming-views.js';
import { isPart, plain } from '../near.js';
import { listCase } from '../query-case.js';
import { ListPeople } from './list-people.js';
import { personEntries } from './person-entries.js';
import { PersonItem } from './person.item.js';
import { postsOf } from './posts-of.js';
import { readSeats } from './seats-of.js';

/** Everyone, by name; entries that gave way to another are shown with the one that stays. */
export const listPeople = listCase<ListPeople>({
  query: ListPeople,
  get: 'people',
  resource: 'person',
  summary: 'People, with the posts and seats they hold',
  views: namingViews,
  item: PersonItem,
  *list(query, reader, { today, effectiveOn }, after) {
    const names = namesOf(reader, effectiveOn);
    const day = effectiveOn ?? today;
    const seats = readSeats(reader, names, day, effectiveOn).held;
    const wants = personFilter(query, reader);
    const where = { capacity: query.capacity };
    for (const { row, key, sort, position } of reader.rows(peopleView, { where, ...(after ? { after } : {}) })) {
      if (row.mergedInto !== null) continue;
      const { id, source, revision } = row;
      const [name, label] = [asName(row.name), asName(row.label)];
      const item: PersonItem = {
        ...{ id, name, label, capacity: row.capacity },
        posts: postsOf(personEntries(reader, key), names, day).held,
        seats: seats.get(key) ?? [],
        ...{ source, revision, position },
      };
      if (wants(item)) yield { item, sort, key };
    }
  },
});

/** @throws {Refusal} of kind `field` when a council or committee named is unknown or could be several */
function personFilter({ authority, committee, text }: ListPeople, reader: ViewReader): (item: PersonItem) => boolean {
  const authorities = authority === undefined ? undefined : findAuthority(reader, authority);
  const committees = committee === undefined ? undefined : findCommittee(reader, committee);
  const part = text === undefined ? undefined : plain(text);
  return ({ name, label, posts, seats }) =>
    (authorities === undefined ||
      [...posts, ...seats].some((held) => held.authorityId !== null && authorities.includes(held.authorityId))) &&
    (committees === undefined || seats.some((held) => committees.includes(held.committeeId))) &&
    (part === undefined || isPart(part, plain(wordsOf(name ?? label))));
}

/** A name that is sealed is found by nobody's words. */
const wordsOf = (name: Shown | null) => (typeof name === 'string' ? name : '');
