import { sourceOf } from '#lib/decider/metadata.js';
import { asLastTold, inForceFrom } from '#lib/projections/dated.js';
import { renamed } from '#lib/projections/renamed.js';
import { type Change, type Rows, type Seen, defineView } from '#lib/projections/view.js';
import { type AuthorityEvent } from '../authority.events.js';
import { type AuthorityFacts, type AuthorityRow } from './authority.row.js';

/** Every council in the minute book, with its names, its rules and what became of it. */
export const authoritiesView = defineView<AuthorityRow, AuthorityEvent>({
  name: 'authorities',
  version: 1,
  title: 'Councils',
  columns: {},
  sort: (row) => asLastTold(row.changes).name.toLowerCase(),
  on: {
    AuthorityEstablished: (event) => [established(event)],
    AuthorityRenamed: (event, rows) =>
      update(event, rows, ({ changes }) => ({ changes: renamed(changes, inForceFrom(event), event.data) })),
    AuthoritySucceeded: (event, rows) =>
      update(event, rows, ({ changes }) => ({
        changes: [...changes, { from: inForceFrom(event), set: { successor: event.data.successor } }],
      })),
    RuleAdopted: (event, rows) =>
      update(event, rows, ({ rules }) => ({
        rules: [...rules, { ...event.data, from: event.data.adoptedOn ?? inForceFrom(event) }],
      })),
  },
});

const idOf = (stream: string) => stream.slice('authority-'.length);

function established(event: Seen<Extract<AuthorityEvent, { type: 'AuthorityEstablished' }>>): Change<AuthorityRow> {
  const facts: AuthorityFacts = { name: event.data.name, successor: null };
  const id = idOf(event.stream);
  const row: AuthorityRow = {
    id,
    jurisdiction: event.data.jurisdiction,
    predecessors: event.data.predecessors,
    rules: [],
    source: sourceOf(event.metadata),
    revision: event.revision,
    changes: [{ from: inForceFrom(event), set: facts }],
  };
  return { key: id, row };
}

function update(
  event: { stream: string; revision: number },
  rows: Rows<AuthorityRow>,
  change: (row: AuthorityRow) => Partial<AuthorityRow>,
): Change<AuthorityRow>[] {
  const row = rows.get(idOf(event.stream));
  return row ? [{ key: row.id, row: { ...row, ...change(row), revision: event.revision } }] : [];
}
