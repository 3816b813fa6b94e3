import { refuse, refuseField, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { amendmentBeforeTheMeeting, verdictOn } from '../rules/motions.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { DisposeAmendment } from './dispose-amendment.command.js';

/** An amendment is disposed of once, and as its vote went when there was one. */
export const disposeAmendment = meetingUseCase(DisposeAmendment, {
  post: 'meetings/:id/amendments/:amendmentId/disposal',
  summary: 'Record what became of an amendment',
  example: { outcome: 'accepted-by-mover', textOfMotion: 'That the plan be brought here four times a year' },
  decide(command, state) {
    uphold(inTheRoom(state, command));
    const { amendmentId, outcome, textOfMotion = null } = command;
    const { motionId } = amendmentBeforeTheMeeting(state, amendmentId);
    const carried = verdictOn(state, { motionId, amendmentId })?.carried;
    if (carried === true && outcome !== 'carried')
      refuse('amendment-was-carried', 'The vote on this amendment was carried. Record it as carried.', 'outcome');
    if (carried === false && outcome !== 'lost')
      refuse('amendment-was-lost', 'The vote on this amendment was lost. Record it as lost.', 'outcome');
    if (textOfMotion !== null && (outcome === 'lost' || outcome === 'withdrawn'))
      refuseField(
        'textOfMotion',
        'motion-not-amended',
        'This amendment did not change the motion, so its wording stays as it was.',
      );
    return [{ type: 'AmendmentDisposed', data: { amendmentId, outcome, textOfMotion } }];
  },
});
