import { type PersonRow, type PostHeld } from '#lib/people/people/person.row.js';
import { hasBegun, ranOn } from '#lib/projections/term.js';
import { type Names } from '../names.js';
import { type PostItem } from './person.item.js';

/** The posts of every entry of one person, those held on a day (or at an instant) apart from those left by then. */
export function postsOf(
  entries: readonly PersonRow[],
  names: Names,
  day: string,
): { held: PostItem[]; former: PostItem[] } {
  const posts = entries.flatMap((entry) => entry.posts);
  const item = ({ postId, title, authorityId, term }: PostHeld): PostItem => ({
    postId,
    title,
    authority: names.authority(authorityId),
    authorityId,
    from: term.from,
    until: term.until,
  });
  return {
    held: posts.filter(({ term }) => ranOn(term, day)).map(item),
    former: posts.filter(({ term }) => hasBegun(term, day) && !ranOn(term, day)).map(item),
  };
}
