import { type Outcome, broken, met, notStated, refuse } from '#lib/domain/index.js';
import { type PersonState } from './person.state.js';

/** An entry that gave way to another takes nothing more: what follows is recorded where the person now is. */
export function mustStand(state: PersonState): void {
  if (state.mergedInto !== null)
    refuse(
      'person-merged',
      `This entry gave way to the person with the id ${state.mergedInto}. Record it on that entry instead.`,
    );
}

/** Nobody leaves a post before they took it. */
export function leavesAfterTaking(from: string | null, until: string | null): Outcome {
  if (from === null) return notStated('post-dates', 'no first day');
  if (until === null) return notStated('post-dates', 'no last day');
  if (until >= from) return met;
  return broken(
    'post-ends-before-it-begins',
    `The last day, ${until}, is before the first, ${from}. Check both days.`,
    'until',
  );
}
