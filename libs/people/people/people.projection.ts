import { isSealed } from '#lib/sealing/index.js';
import { sourceOf } from '#lib/decider/metadata.js';
import { inForceFrom } from '#lib/projections/dated.js';
import { endTerm, term } from '#lib/projections/term.js';
import { type Change, type Rows, type Seen, defineView } from '#lib/projections/view.js';
import { type PersonEvent } from '../person.events.js';
import { type PersonRow } from './person.row.js';

/** Everyone in the minute book, with the posts they held. */
export const peopleView = defineView<PersonRow, PersonEvent>({
  name: 'people',
  version: 1,
  title: 'People and their posts',
  columns: { capacity: (row) => row.capacity, mergedInto: (row) => row.mergedInto },
  sort: (row) => sortedAs(row.name ?? row.label),
  on: {
    PersonRegistered: (event) => [registered(event)],
    PostTaken: (event, rows) => {
      const { from, ...post } = event.data;
      return update(event, rows, ({ posts }) => ({
        posts: [...posts, { ...post, term: term(inForceFrom(event), from) }],
      }));
    },
    PostLeft: (event, rows) =>
      update(event, rows, ({ posts }) => ({
        posts: posts.map((post) =>
          post.postId === event.data.postId
            ? { ...post, term: endTerm(post.term, inForceFrom(event), event.data.until) }
            : post,
        ),
      })),
    NameCorrected: (event, rows) =>
      update(event, rows, ({ name, formerNames }) => ({
        name: event.data.name,
        formerNames: name === null ? formerNames : [...formerNames, name],
      })),
    PersonsMerged: (event, rows) => update(event, rows, () => ({ mergedInto: event.data.into })),
  },
});

/** By name; those whose name is sealed after all others, in no order that says anything of it. */
const sortedAs = (name: PersonRow['name']) => (isSealed(name) ? '\u{10FFFF}' : (name ?? '').toLowerCase());

const idOf = (stream: string) => stream.slice('person-'.length);

function registered(event: Seen<Extract<PersonEvent, { type: 'PersonRegistered' }>>): Change<PersonRow> {
  const { name, label, capacity } = event.data;
  const id = idOf(event.stream);
  const row: PersonRow = {
    id,
    name,
    label,
    capacity,
    formerNames: [],
    mergedInto: null,
    posts: [],
    source: sourceOf(event.metadata),
    revision: event.revision,
  };
  return { key: id, row };
}

function update(
  event: { stream: string; revision: number },
  rows: Rows<PersonRow>,
  change: (row: PersonRow) => Partial<PersonRow>,
): Change<PersonRow>[] {
  const row = rows.get(idOf(event.stream));
  return row ? [{ key: row.id, row: { ...row, ...change(row), revision: event.revision } }] : [];
}
