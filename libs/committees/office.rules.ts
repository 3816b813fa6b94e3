import { type Outcome, broken, met, notStated } from '#lib/domain/index.js';
import { type CommitteeState } from './committee.state.js';

/**
 * A chair or vice-chair is a member of the committee on the day (`YYYY-MM-DD`); a substitute is not. Where no roll is
 * stated, or the days of their seat are not, it cannot be said that they were no member.
 */
export function isMember({ roll, name }: CommitteeState, personId: string, day: string): Outcome {
  if (roll === null) return notStated('roll', 'no roll of the committee');
  const held = roll.filter((member) => member.personId === personId && member.seat !== 'substitute');
  if (held.some(({ from, until, left }) => (from ?? day) <= day && (until === null ? !left : day <= until))) return met;
  if (held.some(({ from, until, left }) => (from ?? day) <= day && until === null && left))
    return notStated('roll', 'the day they stood down');
  return broken(
    'not-a-member',
    `This person holds no seat on ${name} on ${day}. Appoint them to the committee first.`,
    'personId',
  );
}
