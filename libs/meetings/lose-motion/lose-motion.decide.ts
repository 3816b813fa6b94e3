import { refuse, refuseField, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { motionBeforeTheMeeting, verdictOn } from '../rules/motions.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { LoseMotion } from './lose-motion.command.js';

/** A motion whose vote was carried was not lost. */
export const loseMotion = meetingUseCase(LoseMotion, {
  post: 'meetings/:id/lost-motions',
  summary: 'Record that a motion was lost',
  example: { motionId: '6a1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10' },
  decide(command, state) {
    uphold(inTheRoom(state, command));
    const { motionId } = command;
    motionBeforeTheMeeting(state, motionId);
    const verdict = verdictOn(state, { motionId, amendmentId: null });
    if (verdict?.carried === true)
      refuse('motion-was-carried', 'The vote on this motion was carried. Record what was resolved.', 'motionId');
    const { votes } = state.deciding;
    const named = votes.find((vote) => vote.voteId === command.voteId);
    if (command.voteId && (named?.motionId !== motionId || named.amendmentId !== null))
      refuseField('voteId', 'vote-not-on-this-motion', 'That vote was not taken on this motion.');
    return [{ type: 'MotionLost', data: { motionId, voteId: named?.voteId ?? verdict?.voteId ?? null } }];
  },
});
