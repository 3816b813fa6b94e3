import { type Fold } from '#lib/decider/decider.js';
import { useCasesOf } from '#lib/decider/use-case.js';
import { type ErasureEvent, type MatterEvent, type SealingEvent } from './personal-data.events.js';

/** No rule here asks about what was recorded before: what is sealed is the vault's to say. */
export const nothing: Fold<null> = { initial: null, evolve: () => null };

/** Makes a use case over the stream of one erasure. */
export const erasureUseCase = useCasesOf<null, ErasureEvent>();
/** Makes a use case over the stream of one exempt matter. */
export const matterUseCase = useCasesOf<null, MatterEvent>();
/** Makes a use case over the stream of the keys. */
export const sealingUseCase = useCasesOf<null, SealingEvent>();
