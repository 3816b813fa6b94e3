import { useCasesOf } from '#lib/decider/use-case.js';
import { type DecisionEvent } from './decision.events.js';
import { type DecisionState } from './decision.state.js';

/** Makes a use case over the stream of one decision. */
export const decisionUseCase = useCasesOf<DecisionState, DecisionEvent>();
