import { type CommitteeEvent } from '#lib/committees/committee.events.js';
import { type Fold, type Read } from '#lib/decider/decider.js';

/** What a work programme asks about its committee. */
export interface CommitteeStanding {
  /** `absent`: there is no such committee. */
  readonly status: 'absent' | 'standing' | 'dissolved';
  readonly name: string;
  readonly authorityId: string | null;
}

const initial: CommitteeStanding = { status: 'absent', name: '', authorityId: null };

function evolve(state: CommitteeStanding, event: CommitteeEvent): CommitteeStanding {
  switch (event.type) {
    case 'CommitteeEstablished':
      return { status: 'standing', name: event.data.name, authorityId: event.data.authorityId };
    case 'CommitteeRenamed':
      return { ...state, name: event.data.name };
    case 'CommitteeDissolved':
      return { ...state, status: 'dissolved' };
    default:
      return state;
  }
}

/** A committee's standing from its stream, as far as work programmes ask about it. */
export const committeeStandingFold: Fold<CommitteeStanding, CommitteeEvent> = { initial, evolve };

/** Reads a committee. */
export const committeeRead = (id: string): Read<CommitteeStanding> => ({
  stream: `committee-${id}`,
  fold: committeeStandingFold,
});
