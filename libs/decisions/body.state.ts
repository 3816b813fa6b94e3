import { type CommitteeEvent } from '#lib/committees/committee.events.js';
import { type Fold } from '#lib/decider/decider.js';

/** What a decision asks about the body that made it. */
export interface Body {
  readonly authorityId: string | null;
  /** Whether it takes executive decisions; null when it does not say. */
  readonly executive: boolean | null;
}

const initial: Body = { authorityId: null, executive: null };

/** A body from its stream, as far as decisions ask about it. */
export const bodyFold: Fold<Body, CommitteeEvent> = {
  initial,
  evolve: (state, event) =>
    event.type === 'CommitteeEstablished'
      ? { authorityId: event.data.authorityId, executive: event.data.executive }
      : state,
};

const NO_BODY = '00000000-0000-0000-0000-000000000000';

/** The reading of a body's stream; of one that cannot exist when the record names none. */
export const bodyRead = (committeeId: string | null) => ({
  stream: `committee-${committeeId ?? NO_BODY}`,
  fold: bodyFold,
});
