import { type Fold } from '#lib/decider/decider.js';
import { type AuthorityEvent, type JURISDICTIONS } from './authority.events.js';

/** What the rules of a council ask about. */
export interface AuthorityState {
  readonly established: boolean;
  readonly name: string;
  /** Whose law its clocks follow; null when not stated. */
  readonly jurisdiction: (typeof JURISDICTIONS)[number] | null;
  /** The council its functions passed to. */
  readonly successor: string | null;
}

const initial: AuthorityState = { established: false, name: '', jurisdiction: null, successor: null };

function evolve(state: AuthorityState, event: AuthorityEvent): AuthorityState {
  switch (event.type) {
    case 'AuthorityEstablished':
      return { ...initial, established: true, name: event.data.name, jurisdiction: event.data.jurisdiction };
    case 'AuthorityRenamed':
      return { ...state, name: event.data.name };
    case 'AuthoritySucceeded':
      return { ...state, successor: event.data.successor };
    case 'RuleAdopted':
      return state;
  }
}

/** A council's state from its stream. */
export const authorityFold: Fold<AuthorityState, AuthorityEvent> = { initial, evolve };
