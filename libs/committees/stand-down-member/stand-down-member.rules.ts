import { type Outcome, broken, met, notStated } from '#lib/domain/index.js';
import { type CommitteeState } from '../committee.state.js';

/** Only a seat that is held can be given up, and not before it was taken. */
export function givesUpASeat({ roll }: CommitteeState, personId: string, on: string | null): Outcome {
  if (roll === null) return notStated('roll', 'no roll of the committee');
  const held = roll.findLast((member) => member.personId === personId && !member.left);
  if (!held)
    return broken('no-seat-held', 'This person holds no seat on the committee that could be given up.', 'personId');
  if (held.from === null) return notStated('term', 'no first day');
  if (on === null) return notStated('term', 'no last day');
  if (on >= held.from) return met;
  return broken('term-ends-before-it-begins', `The last day, ${on}, is before the first, ${held.from}.`, 'on');
}
