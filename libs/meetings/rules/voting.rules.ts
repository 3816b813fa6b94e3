import { type Outcome, broken, met, notStated } from '#lib/domain/index.js';
import { type MeetingState } from '../meeting.state.js';
import { freeToVote } from './interests.rules.js';
import { type Moment, presentAt } from './presence.rules.js';
import { possibleVoters, seatCarriesVote } from './seats.rules.js';
import { type VoteTold } from './vote-counts.rules.js';
import { votersPresent } from './voters.rules.js';
import { who, whom } from './words.rules.js';

function inTheRoomToVote(state: MeetingState, personId: string, moment: Moment): Outcome {
  const present = presentAt(state, personId, moment);
  if (present === null) return notStated('present', 'whether every voter was in the room');
  return present
    ? met
    : broken('voter-not-present', `${who(personId)} is recorded as out of the room, so they cannot have voted.`);
}

/** A vote counts when its voter is a member entitled on the item, in the room, and free of a pecuniary interest. */
export function everyVoterMayVote(state: MeetingState, vote: VoteTold, moment: Moment): Outcome[] {
  const named = (vote.names ?? []).map(({ personId }) => personId);
  const voters = vote.castingVoteBy === null ? named : [...named, vote.castingVoteBy];
  return voters.flatMap((personId) => [
    seatCarriesVote(state, personId, vote.itemId),
    inTheRoomToVote(state, personId, moment),
    freeToVote(state, personId, vote.itemId),
  ]);
}

/** Nobody votes who was not there: the counts together are at most the voting members who were, or may have been. */
export function countsFitTheRoom(state: MeetingState, vote: VoteTold, moment: Moment): Outcome {
  const counts = [vote.for, vote.against, vote.abstain];
  if (counts.every((count) => count === null)) return notStated('count', 'how many voted');
  if (state.attendance.roll === null) return notStated('count', 'no roll to hold it against');
  const voted = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const free = (personId: string) => freeToVote(state, personId, vote.itemId);
  const { certain, possible } = votersPresent(state, vote.itemId, moment, free);
  const most = certain.length + possible.length;
  if (voted > most)
    return broken(
      'more-votes-than-voters',
      `The record counts ${voted} votes, and ${possible.length > 0 ? 'at most ' : ''}${most} members were present with a vote.`,
    );
  if (possible.length > 0 || state.attendance.unnamedDepartures > 0)
    return notStated('count', 'the attendance of every member with a vote');
  return counts.includes(null) ? notStated('count', 'every count') : met;
}

/** A recorded vote names everyone present with a vote (SI 2014/165 and standing orders). */
export function recordedVoteNamesEveryone(state: MeetingState, vote: VoteTold, moment: Moment): Outcome {
  if (vote.method !== 'recorded') return met;
  const named = new Set((vote.names ?? []).map(({ personId }) => personId));
  if (named.size === 0)
    return broken(
      'recorded-vote-without-names',
      'A recorded vote names everyone who voted. Give the names; where the record has none, leave the method out.',
      'names',
    );
  const free = (personId: string) => freeToVote(state, personId, vote.itemId);
  const { certain, possible } = votersPresent(state, vote.itemId, moment, free);
  const missing = certain.filter((personId) => !named.has(personId));
  if (missing[0] !== undefined && state.attendance.unnamedDepartures < missing.length)
    return broken(
      'recorded-vote-incomplete',
      `A recorded vote names everyone present, and ${whom(missing[0])} is missing${missing.length > 1 ? `, with ${missing.length - 1} more` : ''}.`,
      'names',
    );
  if (possibleVoters(state).length === 0) return notStated('recorded-vote', 'no roll of who had a vote');
  return possible.every((personId) => named.has(personId)) && missing.length === 0
    ? met
    : notStated('recorded-vote', 'the attendance of every member with a vote');
}
