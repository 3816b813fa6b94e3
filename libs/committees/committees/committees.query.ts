import { namingViews } from '#lib/querying/naming-views.js';
import { factsOn } from '#lib/querying/facts-on.js';
import { findAuthority } from '#lib/querying/find.js';
import { namesOf } from '#lib/querying/names.js';
import { isPart, plain } from '#lib/querying/near.js';
import { listCase } from '#lib/querying/query-case.js';
import { CommitteeItem } from './committee.item.js';
import { committeesView } from './committees.projection.js';
import { ListCommittees } from './list-committees.js';
import { presentCommittee } from './present-committee.js';

/** Every committee, by name. */
export const listCommittees = listCase<ListCommittees>({
  query: ListCommittees,
  get: 'committees',
  resource: 'committee',
  summary: 'Committees, with their seats and chairs',
  views: namingViews,
  item: CommitteeItem,
  *list({ authority, kind, status, text }, reader, { today, effectiveOn }, after) {
    const names = namesOf(reader, effectiveOn);
    const where = { kind, authority: authority === undefined ? undefined : findAuthority(reader, authority) };
    for (const row of reader.rows(committeesView, { where, ...(after ? { after } : {}) })) {
      const facts = factsOn(row.row.changes, effectiveOn);
      if (!facts || (text !== undefined && !isPart(plain(text), plain(facts.name)))) continue;
      if (status !== undefined && facts.dissolved !== (status === 'dissolved')) continue;
      yield { item: presentCommittee(row, facts, names, effectiveOn ?? today), sort: row.sort, key: row.key };
    }
  },
});
