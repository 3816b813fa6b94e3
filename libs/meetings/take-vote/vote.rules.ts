import { refuse } from '#lib/domain/index.js';
import { type MeetingState } from '../meeting.state.js';
import { itemNamed } from '../rules/items.rules.js';
import {
  amendmentBeforeTheMeeting,
  amendmentsDisposed,
  motionBeforeTheMeeting,
  verdictOn,
} from '../rules/motions.rules.js';
import { type VoteTold, countNames, resultOf } from '../rules/vote-counts.rules.js';
import { type TakeVote } from './take-vote.command.js';

type Subject = Pick<VoteTold, 'itemId' | 'motionId' | 'amendmentId'>;

/** What is voted on: an amendment, a motion, or nothing the record names; each once. */
export function subjectOf(command: TakeVote, state: MeetingState): Subject {
  const amendmentId = command.amendmentId ?? null;
  const amends = amendmentId === null ? null : amendmentBeforeTheMeeting(state, amendmentId).motionId;
  const motionId = command.motionId ?? amends;
  if (amends !== null && amends !== motionId)
    refuse('amendment-of-another-motion', 'That amendment was moved to another motion.', 'amendmentId');
  const named = itemNamed(state, command.itemId);
  if (motionId === null) return { itemId: named, motionId, amendmentId };
  const motion = motionBeforeTheMeeting(state, motionId);
  if (named !== null && motion.itemId !== null && named !== motion.itemId)
    refuse('motion-of-another-item', 'That motion was moved under another item.', 'itemId');
  if (amendmentId === null) amendmentsDisposed(state, motionId);
  if (verdictOn(state, { motionId, amendmentId }))
    refuse(
      'voted-on-already',
      `The vote on this ${amendmentId === null ? 'motion' : 'amendment'} is in the record already.`,
    );
  return { itemId: named ?? motion.itemId, motionId, amendmentId };
}

/** The vote as told; what the names of a recorded vote or the counts decide is filled in, and nothing else. */
export function voteOf(command: TakeVote, subject: Subject, voteId: string): VoteTold {
  const names = command.names?.map(({ personId, position }) => ({ personId, position })) ?? null;
  const method = command.method ?? null;
  const counted = method === 'recorded' && names !== null && names.length > 0 ? countNames(names) : null;
  const told = {
    voteId,
    ...subject,
    method,
    for: command.for ?? counted?.for ?? null,
    against: command.against ?? counted?.against ?? null,
    abstain: command.abstain ?? counted?.abstain ?? null,
    names: names === null || names.length === 0 ? null : names,
    castingVote: command.castingVote ?? null,
    castingVoteBy: command.castingVoteBy ?? null,
    unverified: command.unverified ?? false,
  };
  return { ...told, carried: command.carried ?? resultOf(told) };
}
