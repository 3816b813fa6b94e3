import { type Read } from '#lib/decider/decider.js';
import { type AuthorityState, authorityFold } from './authority.state.js';

/** Another council a rule asks about. */
export const authorityRead = (id: string): Read<AuthorityState> => ({
  stream: `authority-${id}`,
  fold: authorityFold,
});
