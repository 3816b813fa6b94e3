import { asLastTold, inForceOn } from '#lib/projections/dated.js';
import { type RowAt, type RowsWanted, type ViewReader } from '#lib/projections/reading.js';
import { type ActionFacts, type ActionRow } from './action.row.js';
import { actionsView } from './actions.projection.js';
import { dueOrder } from './due-order.js';

/** An action's row with its facts on the day asked about, and its place in the list. */
export interface ActionOn extends RowAt<ActionRow> {
  readonly facts: ActionFacts;
}

type Place = { readonly sort: string; readonly key: string } | undefined;

/** Actions in the order of the list as last told: lazily, row by row. */
export function* actionsAsTold(
  reader: ViewReader,
  where: NonNullable<RowsWanted['where']>,
  after: Place,
): Iterable<ActionOn> {
  for (const row of reader.rows(actionsView, { where, ...(after ? { after } : {}) }))
    yield { ...row, facts: asLastTold(row.row.changes) };
}

/** Actions as they were in force on a day: due dates differ then, so the list is put in order afresh. */
export function actionsInForce(
  reader: ViewReader,
  where: NonNullable<RowsWanted['where']>,
  after: Place,
  on: string,
): ActionOn[] {
  return [...reader.rows(actionsView, { where })]
    .flatMap((row): ActionOn[] => {
      const facts = inForceOn(row.row.changes, on);
      return facts ? [{ ...row, facts, sort: dueOrder(facts.due, row.row) }] : [];
    })
    .filter((row) => after === undefined || byPlace(row, after) > 0)
    .sort(byPlace);
}

function byPlace(a: NonNullable<Place>, b: NonNullable<Place>): number {
  if (a.sort !== b.sort) return a.sort < b.sort ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
