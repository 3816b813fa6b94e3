import { useCasesOf } from '#lib/decider/use-case.js';
import { type PersonEvent } from './person.events.js';
import { type PersonState } from './person.state.js';

/** Makes a use case over the stream of one person. */
export const personUseCase = useCasesOf<PersonState, PersonEvent>();
