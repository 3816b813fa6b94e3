import { inForceOn } from '#lib/projections/dated.js';
import { agendasOf, agendaViews } from '#lib/querying/agendas.js';
import { factsOn } from '#lib/querying/facts-on.js';
import { namesOf } from '#lib/querying/names.js';
import { namingViews } from '#lib/querying/naming-views.js';
import { itemCase } from '#lib/querying/query-case.js';
import { TimedQuery } from '#lib/querying/time-controls.js';
import { ActionDetail, type ActionLogItem } from './action.item.js';
import { type ActionLogEntry } from './action.row.js';
import { actionsView } from './actions.projection.js';
import { logPhrase } from './log-phrase.js';
import { presentAction } from './present-action.js';

/** One action. */
export class GetAction extends TimedQuery {}

/** One action and its lineage: who promised it, what became of it, and who agreed it was done. */
export const getAction = itemCase<GetAction>({
  query: GetAction,
  get: 'actions/:id',
  resource: 'action',
  summary: 'One action, with everything that became of it',
  views: [actionsView, ...namingViews, ...agendaViews],
  item: ActionDetail,
  one(_query, params, reader, { today, effectiveOn }) {
    const found = reader.row(actionsView, params['id'] ?? '');
    if (!found) return undefined;
    const facts = factsOn(found.row.changes, effectiveOn);
    if (!facts) return undefined;
    const names = namesOf(reader, effectiveOn);
    const told = found.row.log.filter((entry) => effectiveOn === null || hadHappened(entry, effectiveOn));
    const log = told.map(({ kind, detail, by, ...entry }): ActionLogItem => ({
      kind,
      text: logPhrase({ kind, detail }, names),
      ...entry,
      by: names.party(by),
      meeting: detail.meetingId ?? null,
    }));
    return { ...presentAction(found, facts, { names, agendas: agendasOf(reader, effectiveOn), today }), log };
  },
});

const hadHappened = ({ on }: ActionLogEntry, day: string) => inForceOn([{ from: on, set: {} }], day) !== undefined;
