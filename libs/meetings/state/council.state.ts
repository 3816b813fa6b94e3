import { type AuthorityEvent, type JURISDICTIONS } from '#lib/authorities/authority.events.js';
import { type Fold } from '#lib/decider/decider.js';

/** What a meeting asks about its council: whose law its clocks follow, and the notice rule it adopted. */
export interface CouncilState {
  readonly jurisdiction: (typeof JURISDICTIONS)[number] | null;
  readonly noticeRule: {
    readonly rule: string;
    readonly limit: number;
    readonly adoptedOn: string | null;
    readonly reference: string | null;
  } | null;
}

const initial: CouncilState = { jurisdiction: null, noticeRule: null };

function evolve(council: CouncilState, event: AuthorityEvent): CouncilState {
  if (event.type === 'AuthorityEstablished') return { ...initial, jurisdiction: event.data.jurisdiction };
  if (event.type === 'RuleAdopted' && event.data.rule === 'agenda-notice')
    return { ...council, noticeRule: event.data };
  return council;
}

/** The council, from its authority's stream. */
export const councilFold: Fold<CouncilState, AuthorityEvent> = { initial, evolve };
