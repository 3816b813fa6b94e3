import { type Outcome, broken, met, notStated } from '#lib/domain/index.js';
import { type CommitteeState, type MemberState } from '../committee.state.js';
import { type Tenure, mostAtOnce, overlap } from '../tenure.js';

/** Holdings whose days are known well enough to count; one that ended on a day not stated counts as vacated. */
const counted = (roll: CommitteeState['roll']): readonly MemberState[] =>
  (roll ?? []).filter((held) => !held.left || held.until !== null);

/** A term ends no sooner than it begins. */
export function endsAfterItBegins({ from, until }: Tenure): Outcome {
  if (until === null) return met;
  if (from === null) return notStated('term', 'no first day');
  if (until >= from) return met;
  return broken('term-ends-before-it-begins', `The term would end on ${until}, before it begins on ${from}.`, 'until');
}

/** Nobody holds two seats of one committee at once. */
export function oneSeatEach(state: CommitteeState, personId: string, tenure: Tenure): Outcome {
  const shared = counted(state.roll)
    .filter((held) => held.personId === personId)
    .map((held) => overlap(held, tenure));
  if (shared.includes(true))
    return broken(
      'seat-held-already',
      'This person holds a seat on the committee in that time already. Record that they stood down first.',
      'personId',
    );
  return shared.includes(null) ? notStated('one-seat-each', 'no first day') : met;
}

/** Voting members do not outnumber the seats; co-opted members and substitutes sit beside them. */
export function withinTheSeats(state: CommitteeState, seat: MemberState['seat'], tenure: Tenure): Outcome {
  if (seat !== 'voting') return met;
  if (state.seats === null) return notStated('seats', 'no number of seats');
  const voting = counted(state.roll).filter((held) => held.seat === 'voting');
  if (mostAtOnce(tenure, voting) < state.seats) return met;
  return broken(
    'seats-full',
    `All ${state.seats} seats of ${state.name} are taken. Record who stood down, or set the number of seats.`,
  );
}
