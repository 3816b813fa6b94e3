import { partyOrNull, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { toldOnce } from '../rules/duplicates.rules.js';
import { itemNamed } from '../rules/items.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { secondedByAnother } from '../rules/seconder.rules.js';
import { MoveMotion } from './move-motion.command.js';

/** A motion needs a mover and another member to second it, as far as the record names them. */
export const moveMotion = meetingUseCase(MoveMotion, {
  post: 'meetings/:id/motions',
  summary: 'Record a motion',
  example: { text: 'That the improvement plan be brought to this committee twice a year' },
  decide(command, state, telling) {
    const mover = partyOrNull(command.mover);
    const seconder = partyOrNull(command.seconder);
    uphold(inTheRoom(state, command), secondedByAnother(mover, seconder));
    const itemId = itemNamed(state, command.itemId);
    const data = { motionId: telling.newId('motion'), itemId, text: command.text, mover, seconder };
    return [toldOnce(state, { type: 'MotionMoved', data }, 'This motion')];
  },
});
