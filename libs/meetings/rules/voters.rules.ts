import { type Outcome, met } from '#lib/domain/index.js';
import { type MeetingState } from '../meeting.state.js';
import { type Moment, presentAt } from './presence.rules.js';
import { possibleVoters, seatCarriesVote } from './seats.rules.js';

/** Who of the members was certainly in the room with a vote, and who else may have been. */
export interface VotersPresent {
  readonly certain: readonly string[];
  readonly possible: readonly string[];
}

/** The voting members in the room, as far as the record says; `asWell` may rule some of them out. */
export function votersPresent(
  state: MeetingState,
  itemId: string | null,
  moment: Moment,
  asWell: (personId: string) => Outcome = () => met,
): VotersPresent {
  const certain: string[] = [];
  const possible: string[] = [];
  for (const personId of possibleVoters(state)) {
    const outcomes = [seatCarriesVote(state, personId, itemId).outcome, asWell(personId).outcome];
    const present = presentAt(state, personId, moment);
    if (outcomes.includes('broken') || present === false) continue;
    if (present === true && !outcomes.includes('not-stated')) certain.push(personId);
    else possible.push(personId);
  }
  return { certain, possible };
}
