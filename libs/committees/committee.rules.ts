import { refuse } from '#lib/domain/index.js';
import { type CommitteeState } from './committee.state.js';

/** A dissolved committee takes nothing more. */
export function mustSit(state: CommitteeState): void {
  if (state.status === 'dissolved')
    refuse('committee-dissolved', `${state.name} was dissolved and takes nothing more. Record it with its successor.`);
}
