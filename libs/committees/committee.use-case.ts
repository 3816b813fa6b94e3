import { useCasesOf } from '#lib/decider/use-case.js';
import { type CommitteeEvent } from './committee.events.js';
import { type CommitteeState } from './committee.state.js';

/** Makes a use case over the stream of one committee. */
export const committeeUseCase = useCasesOf<CommitteeState, CommitteeEvent>();
