import { actionsView } from '#lib/actions/outstanding-actions/actions.projection.js';
import { isOverdue } from '#lib/actions/outstanding-actions/overdue.js';
import { type ViewReader } from '#lib/projections/reading.js';
import { isOneOf } from '#lib/domain/index.js';
import { factsOn } from '../facts-on.js';
import { type Names } from '../names.js';
import { type AnswerContext } from '../query-case.js';
import { type PersonDossier } from './person-dossier.item.js';

const OUTSTANDING: readonly string[] = ['open', 'reported'];

/** Outstanding actions any of these entries is to do, by due date as last told. */
export function owedActions(
  reader: ViewReader,
  entries: readonly string[],
  names: Names,
  { today, effectiveOn }: AnswerContext,
): PersonDossier['actions'] {
  // Columns follow what was last told: with effectiveOn every action is looked at.
  const where = effectiveOn === null ? { status: OUTSTANDING } : {};
  return [...reader.rows(actionsView, { where })].flatMap(({ row }) => {
    const facts = factsOn(row.changes, effectiveOn);
    if (!facts || !OUTSTANDING.includes(facts.status)) return [];
    if (!facts.owners.some((owner) => isOneOf(owner, entries))) return [];
    const { what, status, due, dueText, committeeId } = facts;
    const overdue = isOverdue(facts, today);
    return [{ id: row.id, what, status, due, dueText, overdue, committee: names.committee(committeeId) }];
  });
}
