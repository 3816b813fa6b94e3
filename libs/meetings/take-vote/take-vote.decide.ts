import { meetingUseCase } from '../meeting.use-case.js';
import { castingVoteByTheChair } from '../rules/casting-vote.rules.js';
import { momentOf } from '../rules/presence.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { upholdAll } from '../rules/uphold-all.rules.js';
import { carriedAgrees, namesAgree } from '../rules/vote-counts.rules.js';
import { countsFitTheRoom, everyVoterMayVote, recordedVoteNamesEveryone } from '../rules/voting.rules.js';
import { TakeVote } from './take-vote.command.js';
import { subjectOf, voteOf } from './vote.rules.js';

/** A vote counts members who were there, entitled and free to vote; its counts, names and result agree. */
export const takeVote = meetingUseCase(TakeVote, {
  post: 'meetings/:id/votes',
  summary: 'Record a vote',
  example: { method: 'show-of-hands', for: 7, against: 2, abstain: 1 },
  decide(command, state, telling) {
    const entered = inTheRoom(state, command);
    upholdAll(entered);
    const vote = voteOf(command, subjectOf(command, state), telling.newId('vote'));
    const moment = momentOf(state, command.effectiveAt);
    const notStated = upholdAll(
      entered,
      namesAgree(vote),
      ...everyVoterMayVote(state, vote, moment),
      countsFitTheRoom(state, vote, moment),
      recordedVoteNamesEveryone(state, vote, moment),
      castingVoteByTheChair(state, vote),
      carriedAgrees(vote),
    );
    return [{ type: 'VoteTaken', data: { ...vote, notStated } }];
  },
});
