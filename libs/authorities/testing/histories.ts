import { type AuthorityEvent } from '../authority.events.js';

type Established = Extract<AuthorityEvent, { type: 'AuthorityEstablished' }>;

export const OTHER = 'a2000000-0000-5000-8000-000000000002';

/** A council just entered. */
export const established = (data: Partial<Established['data']> = {}): Established => ({
  type: 'AuthorityEstablished',
  data: { name: 'Buckinghamshire Council', jurisdiction: 'England', predecessors: [], ...data },
});
