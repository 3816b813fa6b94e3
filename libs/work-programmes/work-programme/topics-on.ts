import { asLastTold, inForceOn } from '#lib/projections/dated.js';
import { type RowAt, type ViewReader } from '#lib/projections/reading.js';
import { programmeOrder } from './programme-order.js';
import { type TopicFacts, type TopicRow } from './topic.row.js';
import { workProgrammeView } from './work-programme.projection.js';

/** A topic with its facts on the day asked about, and its place in the programme. */
export interface TopicOn extends RowAt<TopicRow> {
  readonly facts: TopicFacts;
}

type Place = { readonly sort: string; readonly key: string } | undefined;

/** A committee's topics as last told, or as they were in force on a day, in the programme's order. */
export function* topicsOn(
  reader: ViewReader,
  committeeId: string,
  effectiveOn: string | null,
  after: Place,
): Iterable<TopicOn> {
  const where = { topicsOf: committeeId };
  if (effectiveOn !== null) {
    yield* inForce(reader.rows(workProgrammeView, { where }), effectiveOn, after);
    return;
  }
  for (const { row, ...place } of reader.rows(workProgrammeView, { where, ...(after ? { after } : {}) }))
    if (row.kind === 'topic') yield { ...place, row, facts: asLastTold(row.changes) };
}

/** Days differ then, so the programme is put in order afresh. */
function inForce(rows: Iterable<RowAt<object>>, on: string, after: Place): TopicOn[] {
  const topics: TopicOn[] = [];
  for (const { row, ...place } of rows as Iterable<RowAt<TopicRow>>) {
    const facts = inForceOn(row.changes, on);
    if (facts) topics.push({ ...place, row, facts, sort: programmeOrder(facts, row.order) });
  }
  const inOrder = topics.sort((a, b) => (a.sort < b.sort ? -1 : 1));
  return after === undefined ? inOrder : inOrder.filter(({ sort }) => sort > after.sort);
}
