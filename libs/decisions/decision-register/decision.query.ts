import { asLastTold, inForceOn } from '#lib/projections/dated.js';
import { namesOf } from '#lib/querying/names.js';
import { itemCase } from '#lib/querying/query-case.js';
import { TimedQuery } from '#lib/querying/time-controls.js';
import { DecisionDetail } from './decision.item.js';
import { decisionsView } from './decisions.projection.js';
import { presentDetail } from './present-decision.js';

/** One decision. */
export class GetDecision extends TimedQuery {}

/** One decision: its record, its call-in window on the day asked about, and everything that became of it. */
export const getDecision = itemCase<GetDecision>({
  query: GetDecision,
  get: 'decisions/:id',
  resource: 'decision',
  summary: 'One decision, with its record and everything that became of it',
  views: [decisionsView],
  item: DecisionDetail,
  one(_query, params, reader, context) {
    const found = reader.row(decisionsView, params['id'] ?? '');
    if (!found) return undefined;
    const { changes } = found.row;
    const facts = context.effectiveOn === null ? asLastTold(changes) : inForceOn(changes, context.effectiveOn);
    return facts && presentDetail(found, facts, namesOf(reader, context.effectiveOn), context);
  },
});
