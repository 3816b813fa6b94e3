import { asLastTold, inForceOn } from '#lib/projections/dated.js';
import { namesOf } from '#lib/querying/names.js';
import { listCase } from '#lib/querying/query-case.js';
import { columnsOf, wants } from './decision-filter.js';
import { DecisionItem } from './decision.item.js';
import { decisionsView } from './decisions.projection.js';
import { ListDecisions } from './list-decisions.js';
import { presentDecision } from './present-decision.js';

/** The decision register, in the order the decisions were made; those of no stated day last. */
export const listDecisions = listCase<ListDecisions>({
  query: ListDecisions,
  get: 'decisions',
  resource: 'decision',
  summary: 'The decision register',
  views: [decisionsView],
  item: DecisionItem,
  *list(query, reader, { today, effectiveOn }, after) {
    const names = namesOf(reader, effectiveOn);
    const wanted = wants(query, names);
    const where = columnsOf(query, reader, effectiveOn !== null);
    for (const found of reader.rows(decisionsView, { where, ...(after ? { after } : {}) })) {
      const { changes } = found.row;
      const facts = effectiveOn === null ? asLastTold(changes) : inForceOn(changes, effectiveOn);
      if (facts && wanted(found.row, facts))
        yield { item: presentDecision(found, facts, names, today), sort: found.sort, key: found.key };
    }
  },
});
