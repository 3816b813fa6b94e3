import { type Outcome, broken, met, notStated } from '#lib/domain/index.js';
import { type MeetingState } from '../meeting.state.js';
import { who } from './words.rules.js';

/**
 * Whether something said of one item (null: of the meeting as a whole) concerns another: yes, no, or null when the
 * vote's own item is not stated.
 */
function concerns(saidOf: string | null, itemId: string | null): boolean | null {
  if (saidOf === null) return true;
  return itemId === null ? null : saidOf === itemId;
}

const WENT = new Set(['left', 'spoke-and-left', 'did-not-vote']);

/**
 * A member with a disclosable pecuniary interest may not vote without a dispensation (Localism Act 2011 s.31(4), s.33);
 * one recorded as having left or not voted for an interest did not vote.
 */
export function freeToVote(state: MeetingState, personId: string, itemId: string | null): Outcome {
  const { interests, dispensations } = state.attendance;
  const dispensed = dispensations.some((d) => d.personId === personId && concerns(d.itemId, itemId) === true);
  let doubt: Outcome = met;
  for (const declared of interests.filter((interest) => interest.personId === personId)) {
    const about = concerns(declared.itemId, itemId);
    if (about === false) continue;
    const barred = declared.interest === 'disclosable-pecuniary' && !dispensed;
    const went = declared.action !== null && WENT.has(declared.action);
    if (about === true && barred)
      return broken(
        'pecuniary-interest',
        `${who(personId)} declared a disclosable pecuniary interest and no dispensation is noted, so they may not vote on this.`,
      );
    if (about === true && went)
      return broken(
        'stood-aside',
        `${who(personId)} declared an interest and is recorded as having left or not voted, so they cannot have voted on this.`,
      );
    if (declared.interest === null && !dispensed) doubt = notStated('interest', 'the kind of an interest declared');
    else if (barred || went) doubt = notStated('interest', 'the item voted on, against which an interest was declared');
  }
  return doubt;
}
