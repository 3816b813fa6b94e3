import { type Sealed } from '#lib/sealing/index.js';
import { type CAPACITIES } from '../person.events.js';
import { type Term } from '#lib/projections/term.js';

/** One holding of a post. */
export interface PostHeld {
  readonly postId: string;
  readonly title: string;
  readonly authorityId: string | null;
  readonly term: Term;
}

/**
 * A person as the views keep them. A name is not dated: a correction says what it always was. Posts and seats are
 * dated; seats are kept with their committee. Of a member of the public the names are sealed.
 */
export interface PersonRow {
  readonly id: string;
  readonly name: string | Sealed | null;
  /** How the record names them when it gives no name. */
  readonly label: string | Sealed | null;
  readonly capacity: (typeof CAPACITIES)[number];
  /** Names found wrong, oldest first: someone may still look for them. */
  readonly formerNames: readonly (string | Sealed)[];
  /** The entry that stays, when this one gave way to it. */
  readonly mergedInto: string | null;
  readonly posts: readonly PostHeld[];
  readonly source: { readonly sha256: string; readonly start: number; readonly end: number } | null;
  readonly revision: number;
}
