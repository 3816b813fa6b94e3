import { type Outcome, broken, met, notStated } from '#lib/domain/index.js';
import { type RollEntry } from '../events/convening.events.js';
import { type MeetingState } from '../meeting.state.js';
import { findItem } from './items.rules.js';
import { who } from './words.rules.js';

/** The seat a person votes from: their own, or the one whose holder they stand in for. */
function seatOf({ attendance }: MeetingState, personId: string): RollEntry | undefined {
  const roll = attendance.roll ?? [];
  const standsFor = attendance.substitutes.find((substitute) => substitute.personId === personId)?.forPersonId;
  return roll.find((entry) => entry.personId === (standsFor ?? personId));
}

const plain = (business: string) => business.trim().toLowerCase();

/** Whether a seat limited to some business may vote on an item; null when the item's business is not stated. */
function coversItem(state: MeetingState, seat: RollEntry, itemId: string | null): boolean | null {
  if (seat.items === null) return true;
  const business = itemId === null ? null : (findItem(state, itemId)?.business ?? null);
  return business === null ? null : seat.items.map(plain).includes(plain(business));
}

/** Whether a person's seat carries a vote on an item. */
export function seatCarriesVote(state: MeetingState, personId: string, itemId: string | null): Outcome {
  const { roll, substitutes } = state.attendance;
  if (roll === null) return notStated('entitled-to-vote', 'no roll');
  if (substitutes.some(({ forPersonId }) => forPersonId === personId))
    return broken('place-taken', `${who(personId)} is represented by a substitute at this meeting and has no vote.`);
  const seat = seatOf(state, personId);
  if (!seat)
    return broken('not-a-member', `${who(personId)} is not on the roll of this meeting, so they have no vote at it.`);
  if (seat.seat === 'co-opted-non-voting')
    return broken('co-opted-without-vote', `${who(personId)} holds a co-opted seat without a vote.`);
  if (seat.seat === 'substitute')
    return broken(
      'substitute-not-named',
      `${who(personId)} may substitute, but nobody is recorded whose place they take. Record the substitution first.`,
    );
  const covers = coversItem(state, seat, itemId);
  if (covers === null) return notStated('entitled-to-vote', 'the kind of business, for a co-opted member');
  return covers
    ? met
    : broken(
        'co-opted-for-other-business',
        `${who(personId)} is co-opted for other business and has no vote on this item.`,
      );
}

/** Everyone who may hold a vote at the meeting: the roll, with substitutes in the place of those they stand in for. */
export function possibleVoters({ attendance }: MeetingState): string[] {
  const { roll, substitutes } = attendance;
  const standIn = new Map(substitutes.map(({ personId, forPersonId }) => [forPersonId, personId]));
  const seats = (roll ?? []).filter(({ seat }) => seat === 'voting' || seat === 'co-opted-voting');
  return [...new Set(seats.map(({ personId }) => standIn.get(personId) ?? personId))];
}
