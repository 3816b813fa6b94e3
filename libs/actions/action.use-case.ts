import { useCasesOf } from '#lib/decider/use-case.js';
import { type ActionEvent } from './action.events.js';
import { type ActionState } from './action.state.js';

/** Makes a use case over the stream of one action. */
export const actionUseCase = useCasesOf<ActionState, ActionEvent>();
