import { namesOf } from '#lib/querying/names.js';
import { listCase } from '#lib/querying/query-case.js';
import { ListQuery } from '#lib/querying/list-query.js';
import { authoritiesView } from './authorities.projection.js';
import { AuthorityItem } from './authority.item.js';
import { presentAuthority } from './present-authority.js';

/** Which councils to list: all of them. */
export class ListAuthorities extends ListQuery {}

/** Every council, by name. */
export const listAuthorities = listCase<ListAuthorities>({
  query: ListAuthorities,
  get: 'authorities',
  resource: 'authority',
  summary: 'Councils',
  views: [authoritiesView],
  item: AuthorityItem,
  *list(_query, reader, { effectiveOn }, after) {
    const names = namesOf(reader, effectiveOn);
    for (const row of reader.rows(authoritiesView, after ? { after } : {})) {
      const item = presentAuthority(row, names, effectiveOn);
      if (item) yield { item, sort: row.sort, key: row.key };
    }
  },
});
