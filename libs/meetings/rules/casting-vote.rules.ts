import { type Outcome, broken, met, notStated } from '#lib/domain/index.js';
import { type MeetingState } from '../meeting.state.js';
import { type VoteTold } from './vote-counts.rules.js';
import { whom } from './words.rules.js';

/** Whoever the record shows in the chair. */
function inTheChair({ course, attendance }: MeetingState): string[] {
  const chairs = Object.values(attendance.people).filter(({ attendingAs }) => attendingAs === 'chair');
  return [...(course.chair === null ? [] : [course.chair]), ...chairs.map(({ personId }) => personId)];
}

/** A second or casting vote is the chair's, and only on a tie (Local Government Act 1972 Sch. 12 para. 39(2)). */
export function castingVoteByTheChair(state: MeetingState, vote: VoteTold): Outcome {
  if (vote.castingVote === null)
    return vote.castingVoteBy === null
      ? met
      : broken(
          'casting-vote-not-told',
          'Say which way the casting vote went, or leave out who gave it.',
          'castingVote',
        );
  if (vote.for !== null && vote.against !== null && vote.for !== vote.against)
    return broken(
      'casting-vote-without-tie',
      `There is a casting vote only on a tie, and ${vote.for} voted for and ${vote.against} against.`,
      'castingVote',
    );
  const chairs = inTheChair(state);
  if (vote.castingVoteBy === null) return notStated('casting-vote', 'who gave it');
  if (chairs.length === 0) return notStated('casting-vote', 'who was in the chair');
  if (!chairs.includes(vote.castingVoteBy))
    return broken(
      'casting-vote-not-by-the-chair',
      `Only the chair has a casting vote, and ${whom(vote.castingVoteBy)} is not recorded in the chair.`,
      'castingVoteBy',
    );
  return vote.for === null || vote.against === null ? notStated('casting-vote', 'whether there was a tie') : met;
}
