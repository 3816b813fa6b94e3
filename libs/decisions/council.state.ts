import { type AuthorityEvent } from '#lib/authorities/authority.events.js';
import { type Fold } from '#lib/decider/decider.js';
import { type AdoptedRule } from '#lib/statutory/adopted-rule.js';
import { type Jurisdiction } from '#lib/statutory/clock.js';

/** What a decision asks about its council: whose law it follows and the rules of its own. */
export interface Council {
  /** False when there is no such council. */
  readonly known: boolean;
  readonly jurisdiction: Jurisdiction | null;
  readonly adopted: readonly AdoptedRule[];
}

const initial: Council = { known: false, jurisdiction: null, adopted: [] };

function evolve(state: Council, event: AuthorityEvent): Council {
  switch (event.type) {
    case 'AuthorityEstablished':
      return { ...state, known: true, jurisdiction: event.data.jurisdiction };
    case 'RuleAdopted': {
      const { rule, limit, adoptedOn, reference } = event.data;
      return { ...state, adopted: [...state.adopted, { rule, limit, adoptedOn, reference }] };
    }
    default:
      return state;
  }
}

/** A council from its stream, as far as decisions ask about it. */
export const councilFold: Fold<Council, AuthorityEvent> = { initial, evolve };

const NO_COUNCIL = '00000000-0000-0000-0000-000000000000';

/** The reading of a council's stream; of one that cannot exist when the record names none. */
export const councilRead = (authorityId: string | null) => ({
  stream: `authority-${authorityId ?? NO_COUNCIL}`,
  fold: councilFold,
});
