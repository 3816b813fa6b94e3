import { agendasOf, agendaViews } from '#lib/querying/agendas.js';
import { namesOf } from '#lib/querying/names.js';
import { namingViews } from '#lib/querying/naming-views.js';
import { listCase } from '#lib/querying/query-case.js';
import { actionFilter, columnsOf } from './action-filter.js';
import { ActionItem } from './action.item.js';
import { actionsAsTold, actionsInForce } from './action-rows.js';
import { actionsView } from './actions.projection.js';
import { ListActions } from './list-actions.js';
import { presentAction } from './present-action.js';

/** Everything outstanding, or the full action log, by due date; undated last. */
export const listActions = listCase<ListActions>({
  query: ListActions,
  get: 'actions',
  resource: 'action',
  summary: 'Outstanding actions, or every action with status=all',
  views: [actionsView, ...namingViews, ...agendaViews],
  item: ActionItem,
  *list(query, reader, context, after) {
    const { today, effectiveOn } = context;
    const names = namesOf(reader, effectiveOn);
    const joined = { names, agendas: agendasOf(reader, effectiveOn), today };
    const filter = actionFilter(query, reader, names, context);
    const where = columnsOf(filter, effectiveOn);
    const rows =
      effectiveOn === null ? actionsAsTold(reader, where, after) : actionsInForce(reader, where, after, effectiveOn);
    for (const action of rows)
      if (filter.wants(action.row, action.facts))
        yield { item: presentAction(action, action.facts, joined), sort: action.sort, key: action.key };
  },
});
