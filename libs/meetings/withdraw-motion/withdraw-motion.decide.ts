import { refuse, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { motionBeforeTheMeeting, verdictOn } from '../rules/motions.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { WithdrawMotion } from './withdraw-motion.command.js';

/** A motion can be withdrawn until it has been voted on. */
export const withdrawMotion = meetingUseCase(WithdrawMotion, {
  post: 'meetings/:id/motion-withdrawals',
  summary: 'Record that a motion was withdrawn',
  example: { motionId: '6a1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10' },
  decide(command, state) {
    uphold(inTheRoom(state, command));
    const { motionId } = command;
    motionBeforeTheMeeting(state, motionId);
    if (verdictOn(state, { motionId, amendmentId: null }))
      refuse('motion-voted-on', 'This motion has been voted on, so it cannot be withdrawn any more.', 'motionId');
    return [{ type: 'MotionWithdrawn', data: { motionId } }];
  },
});
