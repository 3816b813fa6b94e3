import { type Fold } from '#lib/decider/decider.js';
import { type CommitteeEvent, type Seat } from './committee.events.js';
import { type Tenure } from './tenure.js';

/** A holding of a seat as the rules ask about it. */
export interface MemberState extends Tenure {
  readonly personId: string;
  readonly seat: Seat;
  /** Whether the member gave it up or lost it; `until` is then the last day, where stated. */
  readonly left: boolean;
}

/** What the rules of a committee ask about. */
export interface CommitteeState {
  readonly status: 'absent' | 'sitting' | 'dissolved';
  readonly name: string;
  readonly seats: number | null;
  /** Every holding of a seat; null while the record states no roll. */
  readonly roll: readonly MemberState[] | null;
}

const initial: CommitteeState = { status: 'absent', name: '', seats: null, roll: null };

function evolve(state: CommitteeState, event: CommitteeEvent): CommitteeState {
  switch (event.type) {
    case 'CommitteeEstablished':
      return { ...initial, status: 'sitting', name: event.data.name, seats: event.data.seats };
    case 'CommitteeRenamed':
      return { ...state, name: event.data.name };
    case 'SeatsSet':
      return { ...state, seats: event.data.seats };
    case 'MemberAppointed': {
      const { personId, seat, from, until } = event.data;
      return { ...state, roll: [...(state.roll ?? []), { personId, seat, from, until, left: false }] };
    }
    case 'MemberStoodDown':
      return { ...state, roll: standDown(state.roll, event.data.personId, event.data.on) };
    case 'CommitteeDissolved':
      return { ...state, status: 'dissolved' };
    case 'QuorumRuleSet':
    case 'ChairElected':
    case 'ViceChairAppointed':
      return state;
  }
}

function standDown(roll: CommitteeState['roll'], personId: string, on: string | null): CommitteeState['roll'] {
  const last = roll?.findLastIndex((held) => held.personId === personId && !held.left);
  return roll?.map((held, index) => (index === last ? { ...held, until: on, left: true } : held)) ?? null;
}

/** A committee's state from its stream. */
export const committeeFold: Fold<CommitteeState, CommitteeEvent> = { initial, evolve };
