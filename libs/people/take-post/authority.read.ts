import { type AuthorityEvent } from '#lib/authorities/authority.events.js';
import { type Fold, type Read } from '#lib/decider/decider.js';

/** Whether a council is in the minute book. */
export const authorityKnown: Fold<boolean, AuthorityEvent> = { initial: false, evolve: () => true };

/** The council a post belongs to. */
export const authorityRead = (id: string): Read<boolean> => ({ stream: `authority-${id}`, fold: authorityKnown });
