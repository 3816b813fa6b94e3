import { type Outcome, broken, met, notStated, refuseField } from '#lib/domain/index.js';
import { type RESOLVED_BY } from '../events/deciding.events.js';
import { type MeetingState } from '../meeting.state.js';
import { verdictOn } from '../rules/motions.rules.js';
import { type Vote } from '../state/deciding.state.js';

type By = (typeof RESOLVED_BY)[number];

/** The vote a resolution rests on: the one it names, or the one on its motion. */
export function voteBehind(state: MeetingState, voteId: string | null, motionId: string | null): Vote | undefined {
  if (voteId === null) return motionId === null ? undefined : verdictOn(state, { motionId, amendmentId: null });
  const vote =
    state.deciding.votes.find((taken) => taken.voteId === voteId) ??
    refuseField('voteId', 'unknown-vote', `No vote with the id ${voteId} was taken at this meeting. Record it first.`);
  if (vote.amendmentId !== null)
    refuseField('voteId', 'vote-on-an-amendment', 'That vote was on an amendment. Name the vote on the motion.');
  if (motionId !== null && vote.motionId !== null && vote.motionId !== motionId)
    refuseField('voteId', 'vote-on-another-motion', 'That vote was on another motion.');
  return vote;
}

/** A vote that can carry a resolution: carried, and not in doubt. */
function carries(vote: Vote): Outcome {
  if (vote.unverified)
    return broken('vote-in-doubt', 'The record of that vote is in doubt, so no resolution rests on it.', 'voteId');
  if (vote.carried === null) return notStated('carried', 'whether the vote was carried');
  return vote.carried
    ? met
    : broken('vote-lost', 'That vote was lost, so nothing was resolved by it. Record the motion as lost.', 'voteId');
}

/** A resolution is passed by a carried vote, by assent without one, or as an appointment by the chair. */
export function passedAsSaid(by: By, vote: Vote | undefined, appoints: boolean): Outcome {
  switch (by) {
    case 'vote':
      return vote
        ? carries(vote)
        : broken('vote-missing', 'A resolution by vote rests on a vote. Record the vote first and name it.', 'voteId');
    case 'assent':
      return vote ? broken('assent-and-vote', 'A vote was taken on this, so it was not passed by assent.', 'by') : met;
    case 'appointment-by-chair':
      if (vote)
        return broken('appointment-and-vote', 'A vote was taken on this, so it was no appointment by the chair.', 'by');
      return appoints
        ? met
        : broken('appointment-missing', 'Say whom the chair appointed, and to which post.', 'appointment');
    case 'not-stated':
      if (vote?.carried === false) return carries(vote);
      return notStated('passed', 'how it was passed');
  }
}
