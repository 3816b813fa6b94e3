import { partyOrNull, refuse, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { toldOnce } from '../rules/duplicates.rules.js';
import { motionBeforeTheMeeting, verdictOn } from '../rules/motions.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { secondedByAnother } from '../rules/seconder.rules.js';
import { MoveAmendment } from './move-amendment.command.js';

/** A motion is amended while it is before the meeting and not yet voted on. */
export const moveAmendment = meetingUseCase(MoveAmendment, {
  post: 'meetings/:id/amendments',
  summary: 'Record an amendment',
  example: { motionId: '6a1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10', text: 'Leave out “twice” and put “four times”' },
  decide(command, state, telling) {
    const mover = partyOrNull(command.mover);
    const seconder = partyOrNull(command.seconder);
    uphold(inTheRoom(state, command), secondedByAnother(mover, seconder));
    const { motionId, text } = command;
    motionBeforeTheMeeting(state, motionId);
    if (verdictOn(state, { motionId, amendmentId: null }))
      refuse('motion-voted-on', 'This motion has been voted on, so it cannot be amended any more.', 'motionId');
    const data = { amendmentId: telling.newId('amendment'), motionId, text, mover, seconder };
    return [toldOnce(state, { type: 'AmendmentMoved', data }, 'This amendment')];
  },
});
