import { refuse } from '#lib/domain/index.js';
import { type ActionState } from './action.state.js';

const STANDS: Record<ActionState['status'], string> = {
  absent: 'has not been raised',
  open: 'is open',
  reported: 'has been reported complete already',
  complete: 'is complete: the committee has agreed it',
  cancelled: 'was cancelled',
};

/** An action that is complete or cancelled, or reported already, cannot be worked on. */
export function mustBeOpen(state: ActionState, done: string): void {
  if (state.status !== 'open')
    refuse('action-not-open', `This action cannot be ${done}: it ${STANDS[state.status]}. Reopen it first.`);
}

/** An action is outstanding until the committee agrees its completion or it is cancelled. */
export function mustBeOutstanding(state: ActionState, done: string): void {
  if (state.status !== 'open' && state.status !== 'reported')
    refuse('action-not-outstanding', `This action cannot be ${done}: it ${STANDS[state.status]}. Reopen it first.`);
}
