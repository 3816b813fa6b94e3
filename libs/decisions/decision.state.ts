import { type Fold } from '#lib/decider/decider.js';
import { type DecisionEvent } from './decision.events.js';
import { type Standing, standingAfter, unmade } from './decision.standing.js';
import { type DecisionText, corrected } from './decision.text.js';

/** What the rules of a decision ask about. */
export interface DecisionState {
  /** False until it was registered or taken. */
  readonly made: boolean;
  readonly authorityId: string | null;
  /** The day it was made, when stated. */
  readonly decidedOn: string | null;
  readonly text: DecisionText;
  readonly standing: Standing;
  /** The clock its window was counted by; a later version keeps the first window. */
  readonly callInRule: string | null;
  readonly supersededBy: string | null;
}

const initial: DecisionState = {
  made: false,
  authorityId: null,
  decidedOn: null,
  text: { title: null, clauses: [] },
  standing: unmade,
  callInRule: null,
  supersededBy: null,
};

function evolve(state: DecisionState, event: DecisionEvent): DecisionState {
  const next = { ...state, standing: standingAfter(state.standing, event) };
  switch (event.type) {
    case 'DecisionRegistered':
    case 'DecisionTaken': {
      const { authorityId, decidedOn, title, clauses } = event.data;
      return { ...next, made: true, authorityId, decidedOn, text: { title, clauses } };
    }
    case 'DecisionPublished':
      return { ...next, callInRule: event.data.callInRule };
    case 'DecisionTextCorrected':
      return { ...next, text: corrected(state.text, event.data.was, event.data.reads) };
    case 'DecisionSuperseded':
      return { ...next, supersededBy: event.data.byDecisionId };
    default:
      return next;
  }
}

/** A decision's state from its stream. */
export const decisionFold: Fold<DecisionState, DecisionEvent> = { initial, evolve };
