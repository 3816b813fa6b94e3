import { namesOf } from '#lib/querying/names.js';
import { itemCase } from '#lib/querying/query-case.js';
import { TimedQuery } from '#lib/querying/time-controls.js';
import { authoritiesView } from './authorities.projection.js';
import { AuthorityItem } from './authority.item.js';
import { presentAuthority } from './present-authority.js';

/** One council. */
export class GetAuthority extends TimedQuery {}

/** One council, with its rules and what became of it. */
export const getAuthority = itemCase<GetAuthority>({
  query: GetAuthority,
  get: 'authorities/:id',
  resource: 'authority',
  summary: 'One council, with its own rules',
  views: [authoritiesView],
  item: AuthorityItem,
  one(_query, params, reader, { effectiveOn }) {
    const found = reader.row(authoritiesView, params['id'] ?? '');
    return found && presentAuthority(found, namesOf(reader, effectiveOn), effectiveOn);
  },
});
