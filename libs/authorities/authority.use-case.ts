import { useCasesOf } from '#lib/decider/use-case.js';
import { type AuthorityEvent } from './authority.events.js';
import { type AuthorityState } from './authority.state.js';

/** Makes a use case over the stream of one council. */
export const authorityUseCase = useCasesOf<AuthorityState, AuthorityEvent>();
