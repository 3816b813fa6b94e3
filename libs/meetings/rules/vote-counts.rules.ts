import { type Outcome, broken, met, notStated } from '#lib/domain/index.js';
import { type POSITIONS } from '../events/deciding.events.js';
import { type MeetingEvent } from '../meeting.events.js';
import { who } from './words.rules.js';

/** A vote as its event carries it, before its rules have been asked. */
export type VoteTold = Omit<Extract<MeetingEvent, { type: 'VoteTaken' }>['data'], 'notStated'>;
type Ballot = Pick<VoteTold, 'for' | 'against' | 'abstain'>;
type Names = VoteTold['names'];

const WORDS: Record<(typeof POSITIONS)[number], string> = {
  for: 'voted for',
  against: 'voted against',
  abstain: 'abstained',
};

/** How many of the names took each position. */
export function countNames(names: Names): { for: number; against: number; abstain: number } {
  const count = { for: 0, against: 0, abstain: 0 };
  for (const { position } of names ?? []) count[position] += 1;
  return count;
}

/** Nobody votes twice, and the names agree with the counts: exactly in a recorded vote, as part of them otherwise. */
export function namesAgree(vote: VoteTold): Outcome {
  const voters = (vote.names ?? []).map(({ personId }) => personId);
  const twice = voters.find((voter, index) => voters.indexOf(voter) !== index);
  if (twice !== undefined) return broken('voted-twice', `${who(twice)} is named twice in this vote.`, 'names');
  const named = countNames(vote.names);
  for (const position of ['for', 'against', 'abstain'] as const) {
    const counted = vote[position];
    const differs = vote.method === 'recorded' ? named[position] !== counted : named[position] > (counted ?? Infinity);
    if (counted !== null && differs)
      return broken(
        'names-and-counts-differ',
        `By the count ${counted} ${WORDS[position]}, by the names ${named[position]}. Check which is right.`,
        position,
      );
  }
  return met;
}

/** What the counts decide: carried, lost, or null on a tie without a casting vote or without both counts. */
export function resultOf({ for: ayes, against, castingVote }: Ballot & Pick<VoteTold, 'castingVote'>): boolean | null {
  if (ayes === null || against === null) return null;
  if (ayes !== against) return ayes > against;
  return castingVote === null ? null : castingVote === 'for';
}

/** A vote is carried by a majority of those voting (Local Government Act 1972 Sch. 12 para. 39). */
export function carriedAgrees(vote: VoteTold): Outcome {
  if (vote.for === null || vote.against === null) return notStated('count', 'how many voted for and against');
  const result = resultOf(vote);
  if (result === null && vote.carried === true)
    return broken(
      'tie-not-carried',
      `With ${vote.for} for and ${vote.against} against there is a tie, which is carried only by a casting vote. Record the casting vote.`,
      'carried',
    );
  if (result !== null && vote.carried !== null && vote.carried !== result)
    return broken(
      'result-and-counts-differ',
      `With ${vote.for} for and ${vote.against} against the vote is ${result ? 'carried' : 'lost'}, and the record says ${vote.carried ? 'carried' : 'lost'}. Check which is right.`,
      'carried',
    );
  return met;
}
