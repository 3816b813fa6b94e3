import { hasBegun, ranOn } from '#lib/projections/term.js';
import { factsOn } from '#lib/querying/facts-on.js';
import { formerNamesOf, namesOf } from '#lib/querying/names.js';
import { namingViews } from '#lib/querying/naming-views.js';
import { itemCase } from '#lib/querying/query-case.js';
import { TimedQuery } from '#lib/querying/time-controls.js';
import { CommitteeDetail } from './committee.item.js';
import { committeesView } from './committees.projection.js';
import { presentCommittee, presentMember } from './present-committee.js';

/** One committee. */
export class GetCommittee extends TimedQuery {}

/** One committee: who sits on it, who sat on it before, and what it was called. */
export const getCommittee = itemCase<GetCommittee>({
  query: GetCommittee,
  get: 'committees/:id',
  resource: 'committee',
  summary: 'One committee, with its seats, its chairs and its quorum',
  views: namingViews,
  item: CommitteeDetail,
  one(_query, params, reader, { today, effectiveOn }) {
    const found = reader.row(committeesView, params['id'] ?? '');
    const facts = found && factsOn(found.row.changes, effectiveOn);
    if (!facts) return undefined;
    const names = namesOf(reader, effectiveOn);
    const day = effectiveOn ?? today;
    const former = found.row.members.filter(({ term }) => hasBegun(term, day) && !ranOn(term, day));
    return {
      ...presentCommittee(found, facts, names, day),
      formerNames: formerNamesOf(found.row.changes, facts.name, effectiveOn),
      formerMembers: former.map((held) => presentMember(held, names)),
    };
  },
});
